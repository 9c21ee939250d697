"""The quality benchmark: labelled texts, the runner, and the methods it is compared with."""
