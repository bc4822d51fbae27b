"""The one exception for what a user can mend."""

from __future__ import annotations


class MineActionError(Exception):
    """Something the user can put right: what happened, which record, what to do.

    ``template`` is the English sentence, marked with ``QT_TRANSLATE_NOOP("errors", …)`` where
    it is raised; ``values`` fill its ``{placeholders}``. ``str(error)`` is the English sentence,
    ``translation.error_text(error)`` the one in the user's language.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values) if self.values else self.template

    def __reduce__(self) -> tuple[object, ...]:
        # Exceptions cross process borders in the map workers; keep the values with them.
        return (_rebuild, (type(self), self.template, self.values))


def _rebuild(
    kind: type[MineActionError], template: str, values: dict[str, object]
) -> MineActionError:
    return kind(template, **values)
