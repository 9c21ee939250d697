"""The types of a record's fields as Hugging Face's `datasets` writes them.

It guesses the types of JSON from the first records, and fails where a list that was empty in all of them
holds something later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipelines.export.fields import Field, Schema

_NAMES = {"string": "string", "integer": "int64", "number": "float64"}


def yaml_features(fields: Sequence[Field]) -> Iterator[str]:
    """Yield the lines of a card's `dataset_info`."""
    yield from ("dataset_info:", "  features:")
    for field in fields:
        yield from _yaml(field.name, field.schema, "  ")


def python_features(fields: Sequence[Field]) -> Iterator[str]:
    """Yield lines of Python that make the `Features`."""
    yield "features = Features({"
    yield from (f'    "{field.name}": {_python(field.schema)},' for field in fields)
    yield "})"


def _yaml(name: str, schema: Schema, indent: str) -> Iterator[str]:
    yield f"{indent}- name: {name}"
    kind = _kind(schema)
    if kind == "array" and _kind(schema["items"]) == "object":
        yield f"{indent}  list:"
        for inner, one in schema["items"]["properties"].items():
            yield from _yaml(inner, one, f"{indent}  ")
    elif kind == "array":
        yield f"{indent}  sequence: {_NAMES[_kind(schema['items'])]}"
    elif kind == "object":
        yield f"{indent}  struct:"
        for inner, one in schema["properties"].items():
            yield from _yaml(inner, one, f"{indent}  ")
    else:
        yield f"{indent}  dtype: {_NAMES[kind]}"


def _python(schema: Schema) -> str:
    kind = _kind(schema)
    if kind == "array":
        return f"[{_python(schema['items'])}]"
    if kind == "object":
        inside = ", ".join(
            f'"{name}": {_python(one)}' for name, one in schema["properties"].items()
        )
        return f"{{{inside}}}"
    return f'Value("{_NAMES[kind]}")'


def _kind(schema: Schema) -> str:
    """The JSON type, whether or not it may be null."""
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return str(next(kind for kind in kinds if kind != "null"))
