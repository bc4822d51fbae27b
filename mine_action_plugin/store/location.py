"""Where a workspace file lies: files that several computers share are not a database server.

SQLite keeps writers apart by locks of the file system. Network file systems give them unreliably
(https://www.sqlite.org/lockingv3.html, chapter 6), and programs that synchronise folders copy the
file while it is written, or keep two versions of it.
"""

from __future__ import annotations

import ctypes
import os
from pathlib import Path
from typing import NamedTuple, Optional

from qgis.PyQt.QtCore import QStorageInfo

NETWORK, SYNCHRONISED = "network", "synchronised"

_NETWORK_TYPES = (
    "nfs",
    "cifs",
    "smb",
    "afp",
    "webdav",
    "davfs",
    "ncpfs",
    "afs",
    "ceph",
    "glusterfs",
    "lustre",
    "vboxsf",
    "vmhgfs",
    "prl_fs",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.gvfsd",
    "fuse.gluster",
    "fuse.ceph",
    "fuse.s3fs",
    "fuse.davfs",
    "fuse.onedriver",
    "fuse.google-drive",
    "fuse.vmhgfs",
)
# How the folders of such programs are called, by the beginning of the name.
_SYNCHRONISED_FOLDERS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "cloud storage",
    "syncthing": "Syncthing",
    "seafile": "Seafile",
    "pcloud": "pCloud",
    "box sync": "Box",
    "yandex.disk": "Yandex Disk",
    "yandexdisk": "Yandex Disk",
}
# What they leave in a folder that may have any name.
_MARKS = {
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
    ".sync-exclude.lst": "Nextcloud",
    ".tmp.drivedownload": "Google Drive",
}
_DROPBOX_FILE = ".dropbox"
_MARK_PATTERNS = {".sync_*.db": "Nextcloud", "._sync_*.db": "Nextcloud"}
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_DRIVE_REMOTE = 4  # of GetDriveTypeW


class SharedPlace(NamedTuple):
    """``kind``: network or synchronised; ``name``: the file system or the program."""

    kind: str
    name: str


def shared_place(path: Path) -> Optional[SharedPlace]:
    """Return by what other computers share the folder of a file; None where nothing shows that.

    Both the way that leads to it and the place where it is are looked at: a link hides either.
    """
    told = path.expanduser().absolute()
    real = told.resolve()
    return _synchronised(told) or _synchronised(real) or _network(told) or _network(real)


def _synchronised(path: Path) -> Optional[SharedPlace]:
    for variable in _ONEDRIVE_VARIABLES:
        root = os.environ.get(variable)
        if root and Path(root) in path.parents:
            return SharedPlace(SYNCHRONISED, "OneDrive")
    for folder in path.parents:
        program = _program_of(folder)
        if program:
            return SharedPlace(SYNCHRONISED, program)
    return None


def _program_of(folder: Path) -> str:
    name = folder.name.casefold()
    for start, program in _SYNCHRONISED_FOLDERS.items():
        if name.startswith(start):
            return program
    for mark, program in _MARKS.items():
        if (folder / mark).exists():
            return program
    # A folder of that name is Dropbox's own, in the home of whoever has it.
    if (folder / _DROPBOX_FILE).is_file():
        return "Dropbox"
    for pattern, program in _MARK_PATTERNS.items():
        if next(folder.glob(pattern), None) is not None:
            return program
    return ""


def _network(path: Path) -> Optional[SharedPlace]:
    if str(path).replace("\\", "/").startswith("//") or _is_mapped_drive(path):
        return SharedPlace(NETWORK, path.drive or str(path.parent))
    kind = file_system_of(path.parent)
    if kind.startswith(_NETWORK_TYPES):
        return SharedPlace(NETWORK, kind)
    return None


def file_system_of(folder: Path) -> str:
    """Return the type of the file system that a folder is on, in small letters."""
    return bytes(QStorageInfo(str(folder)).fileSystemType()).decode("ascii", "replace").lower()


def _is_mapped_drive(path: Path) -> bool:
    if os.name != "nt" or not path.drive:
        return False
    kind: int = ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\")
    return kind == _DRIVE_REMOTE
