"""The rules of mine action as plain decisions: nothing here reads or writes anything."""
