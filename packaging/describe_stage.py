"""Writes kiosk/stage/qmldir and stage.qmltypes: what qmllint and editors know of the stage's Python objects.

pyside6-metaobjectdump describes classes that carry QML decorators; the stage's are registered as instances,
so the same facts are read from their live meta-objects.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QMetaMethod, QMetaObject, QObject

from kiosk.stage.comfort import Comfort
from kiosk.stage.icons import Icons
from kiosk.stage.language import Language
from kiosk.stage.navigator import Navigator
from kiosk.stage.opening import Opening
from kiosk.stage.operator_door import OperatorDoor
from kiosk.stage.panel import Panel
from kiosk.stage.quiz import Quiz
from kiosk.stage.stories import Stories
from kiosk.stage.visit import Visit

STAGE = Path(__file__).resolve().parent.parent / "kiosk" / "stage"
KINDS = {"QVariantList": "QVariantList", "QVariantMap": "QVariantMap", "QUrl": "QUrl", "void": ""}
QMLDIR = "module kiosk.stage\ntypeinfo stage.qmltypes\n"


def _type(name: str) -> str:
    return KINDS.get(name, name)


def _component(meta: QMetaObject) -> str:
    name = meta.className()
    lines = [
        "    Component {",
        f'        name: "{name}"',
        '        accessSemantics: "reference"',
        '        prototype: "QObject"',
        f'        exports: ["kiosk.stage/{name} 1.0"]',
        "        isCreatable: false",
        "        isSingleton: true",
        "        exportMetaObjectRevisions: [256]",
    ]
    for index in range(meta.propertyOffset(), meta.propertyCount()):
        told = meta.property(index)
        facts = [
            f'name: "{told.name()!s}"',
            f'type: "{_type(str(told.typeName()))}"',
            f"index: {index - meta.propertyOffset()}",
        ]
        if not told.isWritable():
            facts.append("isReadonly: true")
        if told.isConstant():
            facts.append("isPropertyConstant: true")
        if told.hasNotifySignal():
            facts.append(f'notify: "{bytes(told.notifySignal().name().data()).decode()}"')
        lines.append(f"        Property {{ {'; '.join(facts)} }}")
    for index in range(meta.methodOffset(), meta.methodCount()):
        method = meta.method(index)
        kind = "Signal" if method.methodType() == QMetaMethod.MethodType.Signal else "Method"
        title = bytes(method.name().data()).decode()
        returns = _type(str(method.typeName()))
        head = f'name: "{title}"' + (f'; type: "{returns}"' if returns else "")
        parameters = [
            f'Parameter {{ type: "{_type(bytes(kind_.data()).decode())}" }}' for kind_ in method.parameterTypes()
        ]
        lines.append(f"        {kind} {{ {' '.join([f'{head};' if parameters else head, *parameters])} }}")
    return "\n".join([*lines, "    }"])


def describe() -> str:
    """The whole stage.qmltypes."""
    kinds: tuple[type[QObject], ...] = (
        Comfort, Icons, Language, Navigator, Opening, OperatorDoor, Panel, Quiz, Stories, Visit
    )  # fmt: skip
    metas = [kind.staticMetaObject for kind in kinds]  # type: ignore[attr-defined]
    body = "\n".join(map(_component, metas))
    return f"import QtQuick.tooling 1.2\n\nModule {{\n{body}\n}}\n"


def main() -> int:
    """Writes the files; with --check only says whether they are current."""
    wanted = {STAGE / "stage.qmltypes": describe(), STAGE / "qmldir": QMLDIR}
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text() != text]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path.name} is not current; run python packaging/describe_stage.py", file=sys.stderr)
        return 1 if stale else 0
    for path in stale:
        path.write_text(wanted[path])
    return 0


if __name__ == "__main__":
    sys.exit(main())
