"""The profile of the training area: international practice, and who to call in an invented land."""

from __future__ import annotations

from mine_action_plugin.store import load_profile


def test_the_training_profile_differs_from_international_practice_only_in_what_is_invented():
    training, international = load_profile("training"), load_profile("international")
    assert set(training.values) == set(international.values)
    changed = {key for key in training.values if training[key] != international[key]}
    assert changed == {"languages", "hotline", "authority"}
    assert "fictional" in training.title.lower()
    assert "fictional" in training["authority"].lower()
    assert changed <= set(training.unconfirmed)
