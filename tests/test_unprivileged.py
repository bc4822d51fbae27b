"""Acting as a user without rights leaves what other tests rely on."""

from __future__ import annotations

from qgis.core import QgsSettings

from tests.unprivileged import unprivileged


def test_settings_are_known_to_whoever_has_no_rights_and_still_there_after():
    QgsSettings().setValue("mine-action-tests/written-before", "yes")
    with unprivileged():
        assert QgsSettings().value("mine-action-tests/written-before") == "yes"
        QgsSettings().setValue("mine-action-tests/written-there", "too")
    for key, value in (("written-before", "yes"), ("written-there", "too")):
        assert QgsSettings().value(f"mine-action-tests/{key}") == value
    QgsSettings().remove("mine-action-tests")
