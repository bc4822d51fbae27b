"""Who edits with QGIS's own tools: the name in the plugin's settings, else the account's."""

from __future__ import annotations

from qgis.core import QgsExpressionContextUtils

from ..settings import settings

_VARIABLE = "mine_action_user"
# Saved in projects: it holds too where the plugin is not loaded and the variable is missing.
PERSON_EXPRESSION = f"coalesce(@{_VARIABLE}, @user_account_name)"


def tell_person() -> None:
    """Let the layers' defaults know the name in the settings, if there is one."""
    name = settings().user_name.value()
    if name:
        QgsExpressionContextUtils.setGlobalVariable(_VARIABLE, name)
    else:
        forget_person()


def forget_person() -> None:
    """Leave no variable behind."""
    QgsExpressionContextUtils.removeGlobalVariable(_VARIABLE)
