"""What is made when it is first wanted: most sessions of QGIS never need most of the plugin, and none should wait for it at the start."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Generic, Optional, TypeVar, Union, overload

from qgis.PyQt.QtWidgets import QAction

Made = TypeVar("Made")


class Later(Generic[Made]):
    """An attribute that its method makes when it is first asked for, and a plain attribute from then on. What a method needs of its owner's
    other such attributes is made before it, hence stands before it in the order of `made`.
    """

    def __init__(self, make: Callable[[Any], Made]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, owner: None, kind: Any = None) -> Later[Made]: ...

    @overload
    def __get__(self, owner: object, kind: Any = None) -> Made: ...

    def __get__(self, owner: Optional[object], kind: Any = None) -> Union[Later[Made], Made]:
        if owner is None:
            return self
        one = self._make(owner)
        # Python looks here first from now on, as this class has no `__set__`.
        vars(owner)[self._name] = one
        return one


def made(owner: object) -> list[Any]:
    """What has been made of `owner`'s `Later` attributes, the newest first: the order in which to take it away."""
    kind = type(owner)
    return [one for name, one in reversed(vars(owner).items()) if isinstance(getattr(kind, name, None), Later)]


class FirstUse:
    """Calls `make` when one of `actions` is first used. What is made connects the actions itself; the one that was used then says once more
    what is wanted.
    """

    def __init__(self, actions: Iterable[QAction], make: Callable[[], object]) -> None:
        self._make = make
        self._slots = [(action, partial(self._used, action)) for action in actions]
        for action, slot in self._slots:
            action.triggered.connect(slot)

    def end(self) -> None:
        """Wait no more: what was to be made is there, or will never be."""
        slots, self._slots = self._slots, []
        for action, slot in slots:
            action.triggered.disconnect(slot)

    def _used(self, action: QAction, checked: bool = False) -> None:
        self._make()
        self.end()
        # Who connects while a signal is told isn't told.
        action.triggered.emit(checked)
