"""Make the pictures of docs/inspect.md from the demo's archive, with the Chromium of the system.

copydesk demo --db news.db && python docs/images/make.py news.db
"""

from __future__ import annotations

import shutil
import socket
import sys
import threading
import time
from pathlib import Path
from typing import Any

import uvicorn
from datasette.app import Datasette  # type: ignore[import-untyped, unused-ignore]
from datasette.plugins import pm  # type: ignore[import-untyped, unused-ignore]
from playwright.sync_api import sync_playwright

from pipelines.inspect import plugin

SEED = "Korvath's leader plans rare trip abroad"
HERE = Path(__file__).parent
DESK: dict[str, Any] = {"viewport": {"width": 1120, "height": 900}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2}


def serve(db: Path) -> str:
    """Start Datasette on a free port, for as long as this process runs; return its address."""
    if not pm.is_registered(plugin):
        pm.register(plugin, name="copydesk")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    app = Datasette([str(db)]).app()
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", ws="none"))
    threading.Thread(target=server.run, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    return f"http://127.0.0.1:{port}"


def main() -> None:
    """Look at one page of each kind and keep what is seen."""
    db = Path(sys.argv[1])
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise SystemExit("no Chromium: apt-get install chromium")
    base = f"{serve(db)}/{db.stem}/-/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])

        def look(path: str, name: str, height: int, **screen: Any) -> None:
            page = browser.new_context(**screen).new_page()
            page.goto(base + path)
            page.set_viewport_size({"width": screen["viewport"]["width"], "height": height})
            page.screenshot(path=HERE / f"{name}.png")
            page.context.close()

        page = browser.new_page()
        found = page.goto(base + "stories.json?sort=largest").json()["stories"]  # type: ignore[union-attr]
        story = next(s for s in found if s["title"].startswith(SEED))["id"]
        seed = page.goto(f"{base}story/{story}.json").json()  # type: ignore[union-attr]
        taker = next(a for a in seed["articles"] if a["name"] == "Dispatchly")
        look("stories", "stories", 1000, **DESK)
        look(f"story/{story}", "story", 1560, **DESK)
        look(f"story/{story}", "story-dark", 1000, color_scheme="dark", **DESK)
        look(f"story/{story}", "story-phone", 1500, **PHONE)
        look(f"compare/{taker['id']}/{taker['compared_with']}", "compare", 1500, **DESK)
        look("outlets", "outlets", 1080, **DESK)
        changed = page.goto(f"{base}stories.json?q=Hollin+mill").json()["stories"][0]["id"]  # type: ignore[union-attr]
        mill = page.goto(f"{base}story/{changed}.json").json()  # type: ignore[union-attr]
        article = next(a for a in mill["articles"] if a["name"] == "Alder County Herald")["id"]
        look(f"article/{article}", "article", 1560, **DESK)
        browser.close()


if __name__ == "__main__":
    main()
