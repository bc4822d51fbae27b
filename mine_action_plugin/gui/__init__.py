"""Dock, pages, dialogs and map tools: the operations, with a face."""
