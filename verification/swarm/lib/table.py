#!/usr/bin/python3
"""Makes the table of a run's figures: table.py RESULTS_FOLDER [README]

RESULTS_FOLDER holds results.tsv and versions.tsv, as the scenarios write them. Prints the table as Markdown; with README it also
puts it there, between the lines "<!-- measured on the Swarm -->" and "<!-- end -->".
"""
import csv
import pathlib
import sys

COLUMNS = 'scenario stack promise measured acked lost timelines verdict'.split()
BEGIN, END = '<!-- measured on the Swarm -->\n', '<!-- end -->\n'
SIDE_BY_SIDE = {'ledger': 'hardened', 'seed': 'by hand'}


def read(path):
    with open(path, encoding='utf-8', newline='') as file:
        return list(csv.reader(file, delimiter='\t', quoting=csv.QUOTE_NONE))


def cells(row):
    if row is None:
        return ['', '', '']
    rows = row['acked'] + ' / ' + row['lost'] if row['acked'] != '–' else ''
    measured = row['measured'] if row['verdict'] == 'kept' else '**' + row['measured'] + '**'
    return [row['promise'], measured, rows]


def table(rows):
    """The hardened stack beside the one by hand, where both ran, then what only others did."""
    stacks = [stack for stack in SIDE_BY_SIDE if any(row['stack'] == stack for row in rows)]
    lines = []
    if stacks:
        lines.append('| |' + ''.join(f' {SIDE_BY_SIDE[stack]}: promise | measured | rows / lost |' for stack in stacks))
        lines.append('|---|' + '--:|--:|--:|' * len(stacks))
    found = {(row['scenario'], row['stack']): row for row in rows}
    for scenario in dict.fromkeys(row['scenario'] for row in rows if row['stack'] in stacks):
        line = [scenario]
        for stack in stacks:
            line += cells(found.get((scenario, stack)))
        lines.append('| ' + ' | '.join(line) + ' |')
    others = [row for row in rows if row['stack'] not in stacks]
    if others:
        lines += ['', '| other stacks | | promise | measured | rows / lost |', '|---|---|--:|--:|--:|']
        lines += ['| ' + ' | '.join(['`' + row['stack'] + '`', row['scenario']] + cells(row)) + ' |' for row in others]
    return '\n'.join(lines) + '\n'


def main(folder, readme=None):
    folder = pathlib.Path(folder)
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in read(folder / 'results.tsv')]
    versions = dict(read(folder / 'versions.tsv'))
    text = (
        f"{versions.pop('date')}, {', '.join(f'{name} {version}' for name, version in versions.items())}.\n\n" + table(rows)
    )
    print(text, end='')
    if readme:
        path = pathlib.Path(readme)
        before, rest = path.read_text(encoding='utf-8').split(BEGIN)
        path.write_text(before + BEGIN + text + END + rest.split(END, 1)[1], encoding='utf-8')


if __name__ == '__main__':
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
