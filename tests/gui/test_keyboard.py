"""By the keyboard alone: Tab leads out of tables, and F1 is answered in every window."""

from __future__ import annotations

import ast

from scripts.lint.finding import shipped_sources

TABLES = {"QTableView", "QTableWidget"}


def named(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def test_every_table_lets_tab_lead_on():
    caught = []
    for source in shipped_sources():
        nodes = list(ast.walk(source.tree))
        made = sum(isinstance(node, ast.Call) and named(node.func) in TABLES for node in nodes)
        made += sum(isinstance(node, ast.ClassDef) and any(named(base) in TABLES for base in node.bases) for node in nodes)
        left = [node for node in nodes if isinstance(node, ast.Call) and named(node.func) == "setTabKeyNavigation"]
        if made != len(left) or any(not isinstance(node.args[0], ast.Constant) or node.args[0].value is not False for node in left):
            caught.append(f"{source.path}: {made} tables, {len(left)} let Tab lead on")
    assert caught == []


def test_every_window_answers_f1():
    without = []
    for source in shipped_sources():
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ClassDef) and any(named(base) == "QDialog" for base in node.bases) and node.name != "HelpWindow":
                calls = [one for one in ast.walk(node) if isinstance(one, ast.Call) and named(one.func) == "HelpKey"]
                without.extend([] if calls else [f"{source.path}: {node.name}"])
    assert without == []


def test_every_row_of_tabs_has_a_name_for_screen_readers():
    nameless = []
    for source in shipped_sources():
        calls = [node for node in ast.walk(source.tree) if isinstance(node, ast.Call)]
        made = sum(named(node.func) == "QTabWidget" for node in calls)
        names = source.text.count(".tabBar().setAccessibleName(")
        if made != names:
            nameless.append(f"{source.path}: {made} rows of tabs, {names} names")
    assert nameless == []
