"""The people of a workspace on a server, and the folder where it keeps photos and files."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple, Optional, Union

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP
from ..domain.rules.roles import Role
from ..store import Sharing, Workspace
from ..translation import translate

FILES_FOLDER = "files_folder"


class Listed(NamedTuple):
    """A login of the server; ``role`` is None where it has none in this workspace."""

    login: str
    role: Optional[Role]
    is_owner: bool = False
    is_me: bool = False

    @property
    def is_changeable(self) -> bool:
        """False for the owner, who stands above all roles, and for oneself."""
        return not (self.is_owner or self.is_me)


def people_of(workspace: Workspace) -> list[Listed]:
    """Return the logins of the server with their role here, those who have one first.

    The owner and oneself are always among them. Errors: MineActionError for a workspace in a file.
    """
    sharing = _sharing(workspace)
    owner, me = sharing.owner, sharing.me
    roles = {owner: Role.MANAGER, me: workspace.role, **dict(sharing.people())}
    people = [Listed(login, role, login == owner, login == me) for login, role in roles.items()]
    return sorted(people, key=lambda each: (-(each.role or 0), each.login))


def give_role(workspace: Workspace, login: str, role: Optional[Role]) -> None:
    """Make a login a viewer, reporter, planner or manager of a workspace; None takes its role.

    Errors: MineActionError for a login that is not there, one's own, and for who is no manager.
    """
    _sharing(workspace).give_role(login, role)


def is_owner_only(workspace: Workspace) -> bool:
    """Tell whether a workspace on a server is its owner's alone, there being no roles for others."""
    sharing = workspace.sharing
    return sharing is not None and not sharing.is_set_up


def administrator_statement(workspace: Workspace) -> str:
    """Return the SQL by which the server's administrator makes the roles of a workspace."""
    return _sharing(workspace).administrator_statement


def set_up_roles(workspace: Workspace) -> None:
    """Give the roles that the administrator has made their rights.

    Errors: MineActionError where they are not there yet.
    """
    _sharing(workspace).set_up()


def files_folder_of(workspace: Workspace) -> str:
    """Return the folder that a workspace on a server names for photos and files, or an empty text."""
    return workspace.info().get(FILES_FOLDER, "")


def name_files_folder(workspace: Workspace, folder: Union[str, Path]) -> str:
    """Name the folder for photos and files of a workspace on a server; return the change's id.

    Everybody who works in the workspace reaches it by this path. Errors: MineActionError for a
    folder that is not there or cannot be written, and for who is no manager.
    """
    _sharing(workspace)
    path = Path(folder).expanduser()
    _require_writable(path)
    with workspace.change(translate("changes", "Folder for photos and files")) as change:
        change.set_info(FILES_FOLDER, str(path))
    return change.id


def _require_writable(path: Path) -> None:
    if not path.is_absolute() or not path.is_dir():
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors", "There is no folder {folder}. Give the whole path of one that exists."
            ),
            folder=path,
            field=FILES_FOLDER,
        )
    try:
        with tempfile.TemporaryFile(dir=path) as probe:
            probe.write(b"x")
    except OSError as problem:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{folder} cannot be written ({why}). Choose a folder that everybody who adds photos "
                "may write.",
            ),
            folder=path,
            why=problem.strerror or problem,
            field=FILES_FOLDER,
        ) from problem


def _sharing(workspace: Workspace) -> Sharing:
    if workspace.sharing is None:
        raise MineActionError(
            QT_TRANSLATE_NOOP(
                "errors",
                "{name} is a file and belongs to whoever opens it. Roles are for a workspace on a "
                "server.",
            ),
            name=workspace.name,
        )
    return workspace.sharing
