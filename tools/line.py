"""A line to a server on loopback that behaves like a longer one: it takes its time, or breaks."""

from __future__ import annotations

import socket
import threading
import time


class Line:
    """Carries what comes to its ``port`` to another one and back, each way in ``delay_s``."""

    def __init__(self, target: int, delay_s: float = 0.0) -> None:
        self.target, self.delay_s = target, delay_s
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._ends: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Cut it for good."""
        self._listener.close()
        for end in self._ends:
            end.close()

    def is_up(self) -> bool:
        """Tell whether it takes new connections."""
        return True

    def on_request(self, data: bytes, client: socket.socket, server: socket.socket) -> bool:
        """See what a client sends; False where the line breaks here instead of carrying it."""
        return True

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return  # closed
            if not self.is_up():
                client.close()
                continue
            server = socket.create_connection(("127.0.0.1", self.target))
            self._ends += [client, server]
            for end in (client, server):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            for ends in ((client, server), (server, client)):
                arguments = (*ends, ends[0] is client)
                threading.Thread(target=self._carry, args=arguments, daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket, is_request: bool) -> None:
        try:
            while data := source.recv(65_536):
                if is_request and not self.on_request(data, source, sink):
                    return
                time.sleep(self.delay_s)
                sink.sendall(data)
        except OSError:
            pass  # the other end is closed: so is this one
        sink.close()
