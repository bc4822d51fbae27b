"""The wire to a server: what goes over it, in which transaction, and when it was cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import Any, Optional

import psycopg2.extensions
from psycopg2.extensions import TRANSACTION_STATUS_INERROR
from psycopg2.extras import execute_values

from ..errors import LostStoreError
from ..reference import ServerSchema
from .connection import LOCK_TIMEOUT_S, connect, lost, translated_errors

ROWS_AT_ONCE = 1_000
Values = tuple[Any, ...]


class Wire:
    """One connection to a server, and the transaction under way on it; for one thread.

    A connection that was lost is made anew at the next statement, but never inside a transaction.
    Statements that give nothing back wait for the next one and go with it, because each way to
    the server and back takes its time; what the server says against them comes with that one.
    """

    def __init__(self, place: ServerSchema) -> None:
        self.place = place
        self._connection: Optional[psycopg2.extensions.connection] = None
        self._inside = self._begun = False
        # Whether the server has what the transaction begins with.
        self._is_announced = True
        self._waiting: list[tuple[str, Values]] = []
        self._refused: Optional[Exception] = None
        self.connections = 0
        """How often it was made anew."""
        self._written_by_others = 0
        self._patience_s: float = LOCK_TIMEOUT_S
        self._take(connect(place))

    def close(self) -> None:
        """Cut it."""
        if self._connection is not None:
            self._connection.close()

    @property
    def login(self) -> str:
        """Who is connected."""
        return str(self._connected().info.user)

    @property
    def is_inside(self) -> bool:
        """True while a transaction is under way."""
        return self._inside

    def run(self, statement: str, values: Values = ()) -> Any:
        """Run a statement with bound values, each a %s in it, after those that wait; return the cursor."""
        if self._waiting:
            all_of_them = [*self._waiting, (statement, values)]
            statement = "; ".join(each for each, _ in all_of_them)
            values = tuple(chain.from_iterable(given for _, given in all_of_them))
        with self._noticed():
            cursor = self._connected().cursor()
            # What the driver refuses to send takes nothing of what waits with it.
            whole = cursor.mogrify(statement, values)
            if self._waiting:
                self._waiting.clear()
                self._begun = self._is_announced = True
            cursor.execute(whole)
        return cursor

    def run_later(self, statement: str, values: Values) -> None:
        """Let a statement that gives nothing back go with the next one."""
        self._waiting.append((statement, values))

    def run_rows(self, statement: str, rows: Iterable[Values], marks: str) -> None:
        """Run a statement on many rows at a time, which take the place of the one %s in it."""
        with self.cursor() as cursor:
            execute_values(cursor, statement, rows, marks, ROWS_AT_ONCE)

    @contextmanager
    def cursor(self) -> Iterator[Any]:
        """Give a cursor of the driver, for what goes over the wire as it is."""
        self._send_waiting()
        with self._noticed(), self._connected().cursor() as cursor:
            yield cursor

    def begin(self) -> None:
        """Begin a transaction."""
        self.run("BEGIN")
        self._inside, self._begun, self._is_announced = True, True, True
        self._refused = None

    def announce(self, statement: str, values: Values) -> None:
        """Begin with a statement, in a transaction of its own where none is under way; it may wait.

        It is at the server before the commit: what became of it can be asked by what it wrote.
        """
        if not self._inside:
            self._connected()
            self._inside, self._begun, self._refused = True, False, None
            statement = f"BEGIN; {statement}"
        self.run_later(statement, values)
        self._is_announced = False

    def commit(self) -> None:
        """Make the transaction durable; LostStoreError where nobody answers."""
        if not self._is_announced:
            self._send_waiting()
        try:
            self.run("COMMIT")
        except LostStoreError:
            self._inside, self._refused = False, None
            raise
        self._inside = False

    def rollback(self) -> None:
        """Forget the transaction; a connection that was lost has forgotten it already."""
        begun, self._inside = self._inside and self._begun, False
        self._refused = None
        self._waiting.clear()
        if begun and self._connection is not None and not self._connection.closed:
            # Not the driver's own rollback(): it knows nothing of a transaction begun by hand.
            self.run("ROLLBACK")

    def written_by_others(self) -> int:
        """Return a number that differs after others wrote, as far as the server has told by now."""
        return self._count_notices(self._connected())

    def noticed_by_others(self) -> int:
        """Return the same number without a way to the server; LostStoreError where it is gone."""
        if self._connection is None or self._connection.closed:
            raise lost(self.place)
        with translated_errors(self.place):
            self._connection.poll()
        return self._count_notices(self._connection)

    def reconnect(self) -> None:
        """Take a new connection in place of a lost one; allowed in any thread while it is lost."""
        self._take(connect(self.place))

    def wait_for_locks(self, seconds: float) -> None:
        """Set how long a statement waits for the locks of others."""
        self._patience_s = seconds
        self._be_patient(self._connected())

    @contextmanager
    def _noticed(self) -> Iterator[None]:
        """Translate errors; one inside a transaction lets nothing more of it be written.

        The server has given the transaction up then, and would answer COMMIT by taking it back.
        """
        if self._refused is not None:
            raise self._refused
        try:
            with translated_errors(self.place):
                yield
        except Exception as problem:
            if self._inside and self._is_given_up():
                self._refused = problem
            raise

    def _is_given_up(self) -> bool:
        """Tell whether the server has given up the transaction; a value never sent is no reason."""
        connection = self._connection
        return (
            connection is None
            or connection.closed != 0
            or connection.info.transaction_status == TRANSACTION_STATUS_INERROR
        )

    def _send_waiting(self) -> None:
        if self._waiting:
            self.run("SELECT 1")

    def _count_notices(self, connection: psycopg2.extensions.connection) -> int:
        notices, connection.notifies[:] = list(connection.notifies), []
        own, mine = connection.info.backend_pid, f"mine_action:{self.place.schema}:"
        others = [each for each in notices if each.pid != own and each.payload.startswith(mine)]
        self._written_by_others += bool(others)
        return self._written_by_others

    def _connected(self) -> psycopg2.extensions.connection:
        """The connection, made anew where it was lost outside a transaction."""
        if self._connection is None or (self._connection.closed and not self._inside):
            self._take(connect(self.place))
        return self._connection

    def _take(self, connection: psycopg2.extensions.connection) -> None:
        """Begin to use a connection; nobody knows what was written before it."""
        with translated_errors(self.place), connection.cursor() as cursor:
            cursor.execute('LISTEN "qgis"')
        if self._patience_s != LOCK_TIMEOUT_S:
            self._be_patient(connection)
        self._connection = connection
        self.connections += 1
        self._written_by_others += 1

    def _be_patient(self, connection: psycopg2.extensions.connection) -> None:
        with translated_errors(self.place), connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = {int(self._patience_s * 1000)}")
