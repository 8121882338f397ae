"""Lists of cameras as owners deliver them: read, understood, checked and turned into records; nothing is written here.

A list goes through `readers` (rows of cells), `columns` and `mapping` (which cell means what), `normalise` (values), `locating` and
`coordinates` (places), `owners` and `intake` (records, compared with the inventory), and ends in `report`.
"""
