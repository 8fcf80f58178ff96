"""scikit-learn on the same numbers, one thread. Reads n and p, then p columns of doubles and the outcomes as bytes, from the file named;
prints a JSON object: the fewest CPU seconds of each fit, and what it came to."""
import json
import sys
import time

import numpy as np
from sklearn.cluster import KMeans
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

file, n, p, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
columns = np.fromfile(file, count=n * p).reshape(p, n)
X = np.ascontiguousarray(columns.T)
y = np.fromfile(file, dtype=np.uint8, offset=8 * n * p)
told = {}


def timed(name, work):
    best = None
    for _ in range(rounds):
        began = time.process_time()
        found = work()
        took = time.process_time() - began
        best = took if best is None else min(best, took)
    told[name] = best
    return found


def logistic(solver):
    return LogisticRegression(C=np.inf, solver=solver, tol=1e-8, max_iter=500).fit(X, y)


for solver in ('lbfgs', 'newton-cholesky'):
    timed('logistic ' + solver, lambda: logistic(solver))
told['coefficients'] = logistic('newton-cholesky').coef_[0].tolist()
boosted = timed('trees', lambda: HistGradientBoostingClassifier(max_iter=50, max_leaf_nodes=31, early_stopping=False).fit(X, y))
told['treesAuc'] = roc_auc_score(y, boosted.predict_proba(X)[:, 1])
P = np.ascontiguousarray(X[:, :8])
groups = timed('k-means', lambda: KMeans(8, init=P[:8].copy(), n_init=1, max_iter=30, tol=0).fit(P))
told['inertia'] = groups.inertia_
told['iterations'] = groups.n_iter_
print(json.dumps(told))
