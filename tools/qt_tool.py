"""Find a program of the Qt tool chain, whose name differs between systems."""

import shutil
import sys

NAMES = {
    "lrelease": ("lrelease-qt5", "/usr/lib/qt5/bin/lrelease", "lrelease"),
    "pyrcc5": ("pyrcc5",),
    "pylupdate5": ("pylupdate5",),
}


def qt_tool(name: str) -> str:
    """Path of the program; exits with one line when it is not installed."""
    for candidate in NAMES[name]:
        path = shutil.which(candidate)
        if path:
            return path
    sys.exit(
        f"{name} is missing: install the Qt 5 developer tools (Debian: "
        "qttools5-dev-tools pyqt5-dev-tools) or put it on the PATH."
    )


if __name__ == "__main__":
    print(qt_tool(sys.argv[1]))
