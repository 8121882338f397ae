"""Names for screen readers: a field made of several widgets is called what its label says."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget


def name_by_labels(form: QFormLayout) -> None:
    """Give every field of `form`, and what is typed into inside it, the text of its label."""
    for row in range(form.rowCount()):
        item = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
        label = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
        if item is None or label is None or not isinstance(label.widget(), QLabel):
            continue
        text = label.widget().text().replace("&", "")
        if item.widget() is not None:
            name_field(item.widget(), text)
        elif item.layout() is not None:
            for place in range(item.layout().count()):
                widget = item.layout().itemAt(place).widget()
                if isinstance(widget, (QLineEdit, QComboBox)):
                    name_field(widget, text)


def name_field(field: QWidget, name: str) -> None:
    """Call `field`, and what is typed into inside it, `name`; what has a name keeps it."""
    if not name:
        return
    inner = [*field.findChildren(QLineEdit), *field.findChildren(QComboBox)]
    for widget in (field, *inner):
        if not widget.accessibleName():
            widget.setAccessibleName(name)
