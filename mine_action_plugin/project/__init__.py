"""What the user sees of a workspace as layers: groups, styles, forms, relations and labels."""
