"""How each layer is drawn.

Only QGIS's own symbol layers and expression functions: the same project opens in QField, in QGIS
Server, and for a colleague without the plugin.
"""
