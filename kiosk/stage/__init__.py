"""The Qt objects that the screen binds to: language, stories, navigator, comfort, visit. Main thread only.

They are registered as singletons of the QML module `kiosk.stage`, whose types are written down for
qmllint in kiosk/stage/stage.qmltypes; no context properties, and nothing that Qt's own threads call.
"""
