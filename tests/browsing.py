"""A real browser, and a real office program, where they are installed.

`.ci/run` installs them; elsewhere what needs them is not run, and says so.
"""

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
DRIVER = shutil.which("chromedriver")
OFFICE = shutil.which("libreoffice")
AXE = Path(os.environ.get("AXE_CORE", Path(__file__).parents[1] / ".venv/axe")) / (
    "node_modules/axe-core/axe.min.js"
)
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars",
)  # fmt: skip

in_a_browser = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="there is no Chromium here")
in_an_office = pytest.mark.skipif(not OFFICE, reason="there is no LibreOffice here")


@contextmanager
def browser(*, width: int = 800, height: int = 900, downloads: Path | None = None, dark=False):
    """Lend a browser of its own, which may not reach any network."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    with TemporaryDirectory() as folder:
        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM or ""
        for flag in (*QUIET, f"--user-data-dir={folder}", f"--window-size={width},{height}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        if downloads:
            options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
        driver = webdriver.Chrome(options=options, service=Service(DRIVER))
        try:
            metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
            wanted = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
            driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [wanted]})
            yield driver
        finally:
            driver.quit()


def converted(file: Path, to: str, *filters: str) -> Path:
    """Return what LibreOffice makes of a file when it opens it and saves it as something else."""
    folder = file.parent / f"saved-{to.partition(':')[0]}"
    folder.mkdir(exist_ok=True)
    home = file.parent / "office-home"
    home.mkdir(exist_ok=True)
    subprocess.run(
        [str(OFFICE), "--headless", f"-env:UserInstallation={home.as_uri()}", *filters,
         "--convert-to", to, "--outdir", str(folder), str(file)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return folder / f"{file.stem}.{to.partition(':')[0]}"
