"""What the plugin's expression functions have in common: help in QGIS's own manner, NULL as None, failures as sentences."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from math import isfinite
from typing import Any, Optional

from qgis.core import QgsExpressionContext, QgsExpressionFunction, QgsExpressionNodeFunction
from qgis.PyQt.QtCore import QCoreApplication

from camera_requisition.core.errors import CameraRequisitionError, InputError
from camera_requisition.gis.compat import plain
from camera_requisition.gis.foreign_threads import on_lasting_thread
from camera_requisition.gis.requirements import advice
from camera_requisition.gis.sentences import error_sentence

GROUP = "Camera Requisition"


@dataclass(frozen=True)
class Argument:
    """A parameter of a function: its name in expressions, what it is, and whether it may be left out (it is then NULL)."""

    name: str
    text: str
    optional: bool = False


@dataclass(frozen=True)
class Description:
    """What the expression builder shows of a function; `examples` are pairs of an expression and what it gives."""

    name: str
    text: str
    arguments: Sequence[Argument]
    examples: Sequence[tuple[str, str]]
    notes: str = ""


class CameraFunction(QgsExpressionFunction):
    """A function whose `compute` gets its arguments by name, with None for NULL."""

    def __init__(self, description: Description) -> None:
        parameters = [QgsExpressionFunction.Parameter(one.name, one.optional, None) for one in description.arguments]
        super().__init__(description.name, parameters, GROUP, help_html(description), False, True)
        self._names = [one.name for one in description.arguments]

    def func(self, values: list[Any], context: Optional[QgsExpressionContext], parent: Any, node: Optional[QgsExpressionNodeFunction]) -> Any:
        """Called by QGIS, on any thread: the value, or NULL and a sentence that says what is wrong."""
        try:
            return self.compute(context, **{name: plain(value) for name, value in zip(self._names, values)})
        except Exception as error:  # noqa: BLE001 (an exception let out would be printed for every feature of a layer)
            parent.setEvalErrorString(f"{self.name()}: {_sentence(error)}")
        return None

    def compute(self, context: Optional[QgsExpressionContext], **values: Any) -> Any:
        """The function's value; raises `CameraRequisitionError` for values that it can't reckon with."""
        raise NotImplementedError


def _sentence(error: Exception) -> str:
    """What to tell about `error`; a library that is missing or too old shows itself in many ways, and is told as the desktop does."""
    if isinstance(error, CameraRequisitionError):
        return error_sentence(error)
    said = advice()
    if not said and isinstance(error, ModuleNotFoundError):
        return error_sentence(InputError("expression_library_missing", library=error.name or ""))
    return said or error_sentence(error)


def number(name: str, value: Any) -> float:
    """`value` of the argument `name` as a finite number; a text that is one counts, as it does in QGIS. Raises InputError."""
    try:
        found = float(value)
    except (TypeError, ValueError):
        found = float("nan")
    if not isfinite(found) or isinstance(value, bool):
        raise InputError("expression_not_number", parameter=name, value=str(value))
    return found


def computed(work: Callable[[], Any]) -> Any:
    """What `work()` gives, where pyproj keeps what it has read: expressions are evaluated on threads that end with each drawing of the map."""
    return work() if threading.current_thread() is threading.main_thread() else on_lasting_thread(work)


def help_html(description: Description) -> str:
    """The help as QGIS lays out that of its own functions, in the desktop's language."""

    def heading(text: str) -> str:
        return f"<h4>{escape(text)}</h4>"

    translate = QCoreApplication.translate
    shown = []
    for position, one in enumerate(description.arguments):
        text = f"{', ' if position else ''}<span class='argument'>{one.name}</span>"
        shown.append(f"[{text}]" if one.optional else text)
    rows = "".join(f"<tr><td class='argument'>{one.name}</td><td>{escape(one.text)}</td></tr>" for one in description.arguments)
    examples = "".join(f"<li><code>{escape(code)}</code> &rarr; <code>{escape(result)}</code></li>" for code, result in description.examples)
    parts = [
        f"<h3>{escape(translate('Expressions', 'function {name}').format(name=description.name))}</h3>",
        f"<div class='description'><p>{escape(description.text)}</p></div>",
        heading(translate("Expressions", "Syntax")),
        f"<div class='syntax'><code><span class='functionname'>{description.name}</span>({''.join(shown)})</code><br/><br/>",
        f"{escape(translate('Expressions', '[ ] marks optional arguments'))}</div>",
        heading(translate("Expressions", "Arguments")),
        f"<div class='arguments'><table>{rows}</table></div>",
        heading(translate("Expressions", "Examples")),
        f"<div class='examples'><ul>{examples}</ul></div>",
    ]
    if description.notes:
        parts += [heading(translate("Expressions", "Notes")), f"<div class='notes'><p>{escape(description.notes)}</p></div>"]
    return "".join(parts)
