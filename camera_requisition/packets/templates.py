"""The templates of a pack: Jinja2 in its sandbox, confined to the pack's folder, with values escaped and nothing missing passed over."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import SandboxedEnvironment

from camera_requisition.core import errors


class Templates:
    """All templates of one pack, compiled when it is loaded so that a broken one is found before any paper is written."""

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        self._folder = folder
        self._environment = SandboxedEnvironment(
            loader=jinja2.FileSystemLoader(str(folder), followlinks=False),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.filters["unbroken"] = unbroken
        for name in names:
            try:
                self._environment.get_template(name)
            except jinja2.TemplateSyntaxError as error:
                raise _broken(error.name or name, error.lineno, error.message or "") from error
            except (jinja2.TemplateNotFound, OSError, UnicodeDecodeError) as error:
                raise _broken(name, 1, "the template is missing or cannot be read") from error

    def render(self, name: str, context: Mapping[str, Any]) -> str:
        """The text of template `name`, values HTML-escaped. Raises PackError naming file and line whatever goes wrong inside."""
        try:
            return str(self._environment.get_template(name).render(dict(context)))
        except jinja2.TemplateSyntaxError as error:
            raise _broken(error.name or name, error.lineno, error.message or "") from error
        except Exception as error:  # a template is somebody's text: any failure in it is the pack's, and is named as such
            file, line = self._place(error, name)
            raise _broken(file, line, str(error) or type(error).__name__) from error

    def render_plain(self, name: str, context: Mapping[str, Any]) -> str:
        """Like `render`, for texts that aren't HTML: the escaping is undone."""
        from html import unescape

        return unescape(self.render(name, context))

    def _place(self, error: BaseException, name: str) -> tuple[str, int]:
        """File and line of the template in which `error` arose: Jinja2 puts them into the traceback."""
        for frame in reversed(traceback.extract_tb(error.__traceback__)):
            path = Path(frame.filename)
            if path.parent == self._folder:
                return path.name, frame.lineno or 1
        return name, 1


def unbroken(text: str) -> str:
    """A text that no line end may part: an instant, a number with its unit."""
    return text.replace(" ", "\u00a0")


def _broken(file: str, line: int, problem: str) -> errors.PackError:
    return errors.PackError("pack_broken", file=file, line=line, problem=problem)
