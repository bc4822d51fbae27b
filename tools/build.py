"""Assemble the plugin as QGIS loads it: package, metadata, licence, compiled resources, .qm.

build.py            build/mine_action_plugin/
build.py --zip      and dist/mine_action_plugin-<version>.zip, the same bytes every time
build.py --install  and a copy in the plugin folder of the user's QGIS profile
"""

from __future__ import annotations

import argparse
import configparser
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from guide import write_guide
from qt_tool import qt_tool

ROOT = Path(__file__).resolve().parent.parent
NAME = "mine_action_plugin"
LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.pyc", "*.ts", ".*")
EPOCH = 315_532_800  # 1980-01-01, the first day a zip knows


def run(*command: str, **options: object) -> None:
    """Run a program, silent when it succeeds; leave with its words when it does not."""
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        sys.exit(f"{Path(command[0]).name} failed: {(done.stderr or done.stdout).strip()}")


def version(metadata: Path = ROOT / "metadata.txt") -> str:
    """The plugin's one version number."""
    parser = configparser.ConfigParser()
    parser.read(metadata, encoding="utf-8")
    return parser["general"]["version"]


def compile_translations(target: Path) -> None:
    """Every .ts of the package as .qm in the built one."""
    sources = sorted((ROOT / NAME / "i18n").glob("*.ts"))
    if not sources:
        return
    (target / "i18n").mkdir(exist_ok=True)
    for source in sources:
        run(
            qt_tool("lrelease"),
            "-silent",
            str(source),
            "-qm",
            str(target / "i18n" / f"{source.stem}.qm"),
        )


def compile_resources(target: Path) -> None:
    """resources.qrc as a module that imports Qt through QGIS."""
    listing = target.parent / "resources.qrc"
    shutil.copyfile(ROOT / "resources.qrc", listing)
    module = target / "compiled_resources.py"
    environment = {**os.environ, "QT_HASH_SEED": "0"}
    run(qt_tool("pyrcc5"), "-o", str(module), str(listing), env=environment)
    listing.unlink()
    # The head names the compiler's version; the import is that of one Qt only.
    body = module.read_text(encoding="utf-8").partition("from PyQt5 import")[2]
    head = '"""Made from resources.qrc by the build."""\n\nfrom qgis.PyQt import'
    module.write_text(head + body, encoding="utf-8")


def same_times(folder: Path) -> None:
    """Give every file the same time: it goes into the compiled resources."""
    for path in folder.rglob("*"):
        os.utime(path, (EPOCH, EPOCH))


def build(folder: Path = ROOT / "build") -> Path:
    """Assemble the plugin under ``folder``; the former build stays until the new one is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    final = folder / NAME
    with tempfile.TemporaryDirectory(prefix="assembling-", dir=folder) as work:
        target = Path(work) / NAME
        shutil.copytree(ROOT / NAME, target, ignore=LEFT_OUT)
        for name in ("metadata.txt", "LICENSE"):
            shutil.copyfile(ROOT / name, target / name)
        same_times(target / "resources")
        compile_resources(target)
        compile_translations(target)
        write_guide(target / "help")
        if final.exists():
            final.rename(Path(work) / "former")
        target.rename(final)
    return final


def write_zip(built: Path, folder: Path = ROOT / "dist") -> Path:
    """Zip the built plugin, files in order, without times or owners."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{NAME}-{version(built / 'metadata.txt')}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(built.rglob("*")):
            if path.is_dir() or "__pycache__" in path.parts:
                continue
            info = zipfile.ZipInfo(str(path.relative_to(built.parent)), (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o100644 << 16
            archive.writestr(info, path.read_bytes())
    return target


def profile_folder() -> Path:
    """The user's QGIS profile: ``QGIS_PROFILE``, or the default one."""
    if "QGIS_CUSTOM_CONFIG_PATH" in os.environ:
        base = Path(os.environ["QGIS_CUSTOM_CONFIG_PATH"])
    elif sys.platform == "darwin":
        base = Path.home() / "Library/Application Support/QGIS/QGIS3"
    elif sys.platform == "win32":
        base = Path(os.environ["APPDATA"]) / "QGIS/QGIS3"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local/share")) / "QGIS/QGIS3"
    return base / "profiles" / os.environ.get("QGIS_PROFILE", "default")


def install(built: Path) -> Path:
    """Put the built plugin into the user's profile in place of an earlier one."""
    target = profile_folder() / "python" / "plugins" / NAME
    if target.is_symlink():
        target.unlink()
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(built, target, ignore=LEFT_OUT)
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--zip", action="store_true")
    parser.add_argument("--install", action="store_true")
    wanted = parser.parse_args()
    built = build()
    if wanted.zip:
        print(write_zip(built).relative_to(ROOT))
    if wanted.install:
        print(f"Installed in {install(built)}; switch it on in QGIS under Plugins.")


if __name__ == "__main__":
    main()
