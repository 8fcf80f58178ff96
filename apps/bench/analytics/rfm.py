"""pandas on the same numbers, one thread. Reads int32 customers, int32 days and double amounts of n orders from the file named, and the day as of which is asked;
prints a JSON object: the fewest CPU seconds of the two ways to count distinct days, and how many stand in each cell."""
import json
import sys
import time

import numpy as np
import pandas as pd

file, n, today, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
orders = pd.DataFrame({
    'customer': np.fromfile(file, dtype=np.int32, count=n), 'day': np.fromfile(file, dtype=np.int32, count=n, offset=4 * n), 'amount': np.fromfile(file, count=n, offset=8 * n),
})


def score(values, ascending):
    return 5 - (5 * (values.rank(method='min', ascending=ascending) - 1) // len(values)).astype(np.int64)


def rfm(distinct):
    bought = orders[orders.amount >= 0]
    days = bought.drop_duplicates(['customer', 'day']).groupby('customer').day.count() if distinct else bought.groupby('customer').day.nunique()
    table = pd.DataFrame({'last': bought.groupby('customer').day.max(), 'days': days, 'money': orders.groupby('customer').amount.sum()}).dropna(subset=['last'])
    return 100 * score(today - table['last'], True) + 10 * score(table['days'], False) + score(table['money'], False)


def timed(work):
    best = None
    for _ in range(rounds):
        began = time.process_time()
        found = work()
        took = time.process_time() - began
        best = took if best is None else min(best, took)
    return best, found


nunique, _ = timed(lambda: rfm(False))
distinct, cells = timed(lambda: rfm(True))
counts = cells.value_counts().sort_index()
print(json.dumps({'nunique': nunique, 'distinct': distinct, 'cells': {str(k): int(v) for k, v in counts.items()}}))
