"""Write a file beside its place and move it there when it is complete."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Union

from qgis.PyQt.QtCore import QFile, QIODevice, QXmlStreamWriter

from ..domain.errors import MineActionError
from ..domain.marks import QT_TRANSLATE_NOOP


@contextmanager
def whole_file(path: Union[str, Path]) -> Iterator[Path]:
    """Give a file to write; it takes the place of ``path`` in one step when all went well.

    Whatever is raised inside leaves ``path`` as it was and nothing beside it. OSError becomes
    MineActionError with the name of the file and the fault.
    """
    target = Path(path)
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.stem}-")
        os.close(handle)
    except OSError as error:
        raise not_written(target, error.strerror or str(error)) from error
    draft = Path(name)
    try:
        yield draft
        # mkstemp keeps others out; this file is one like any other.
        draft.chmod(0o666 & ~_umask())
        draft.replace(target)
    except OSError as error:
        raise not_written(target, error.strerror or str(error)) from error
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def whole_xml(path: Union[str, Path]) -> Iterator[QXmlStreamWriter]:
    """Give a writer of an XML document, indented; as ``whole_file`` does with the file."""
    with whole_file(path) as draft:
        file = QFile(str(draft))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            raise not_written(path, file.errorString())
        try:
            writer = QXmlStreamWriter(file)
            writer.setAutoFormatting(True)
            writer.writeStartDocument()
            yield writer
            writer.writeEndDocument()
        finally:
            file.close()
        if writer.hasError() or file.error() != QFile.FileError.NoError:
            raise not_written(path, file.errorString())


def not_written(path: Union[str, Path], fault: str) -> MineActionError:
    """Return the error for a file that cannot be written."""
    return MineActionError(
        QT_TRANSLATE_NOOP("errors", "The file {path} cannot be written: {fault}."),
        path=str(path),
        fault=fault,
    )


def xml_text(text: object) -> str:
    """Return a text without the control characters that no XML document may hold."""
    return "".join(letter for letter in str(text) if letter >= " " or letter in "\t\n\r")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
