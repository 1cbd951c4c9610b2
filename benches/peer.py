"""Krippendorff's alpha by the Python package of that name, on a table of ours.

Called with the path of a table: a line a rater, a rating a case, empty for none. Prints the value
and the median seconds of an alpha; with `jackknife` as a second word also those of one alpha and
of one more without each case.
"""

import json
import statistics
import sys
import time

import krippendorff
import numpy


def alpha(table):
    return krippendorff.alpha(reliability_data=table, level_of_measurement="ordinal")


def jackknife(table):
    count = table.shape[1]
    return alpha(table), [alpha(numpy.delete(table, case, axis=1)) for case in range(count)]


def median_seconds(work, at_least, most):
    times = []
    while len(times) < most and (len(times) < 3 or sum(times) < at_least):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        rows = [line.rstrip("\n").split(",") for line in file]
    table = numpy.array([[float(cell) if cell else numpy.nan for cell in row] for row in rows])
    found = {"alpha": alpha(table), "seconds": median_seconds(lambda: alpha(table), 1.0, 200)}
    if sys.argv[2:] == ["jackknife"]:
        found["jackknife_seconds"] = median_seconds(lambda: jackknife(table), 1.0, 50)
    print(json.dumps(found))


main()
