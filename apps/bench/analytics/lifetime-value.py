"""BG/NBD by numpy and scipy on the same customers: the strongest form of it, over distinct rows with exact gradients, and scoring row by row.
Reads x, tx, T as three runs of doubles from the file named; prints a JSON object of seconds (of work, and of CPU)."""
import json
import sys
import time

import numpy as np
from scipy.optimize import minimize
from scipy.special import gammaln, hyp2f1, psi

x, tx, T = np.fromfile(sys.argv[1]).reshape(3, -1)
seconds = {}


def timed(name, work):
    best = None
    for _ in range(int(sys.argv[2])):
        wall, cpu = time.perf_counter(), time.process_time()
        found = work()
        took = (time.perf_counter() - wall, time.process_time() - cpu)
        best = took if best is None or took[1] < best[1] else best
    seconds[name], seconds[name + 'Cpu'] = best
    return found


def group():
    key = (x * 4096 + np.rint(tx * 7)) * 4096 + np.rint(T * 7)
    _, first, count = np.unique(key, return_index=True, return_counts=True)
    return x[first], tx[first], T[first], count.astype(float)


gx, gtx, gT, w = timed('group', group)


def fit():
    scale = (w * gT).sum() / w.sum()
    t, end = gtx / scale, gT / scale
    repeat = gx > 0

    def loss(theta):
        r, alpha, a, b = np.exp(theta)
        log_end, log_t = np.log(alpha + end), np.log(alpha + t)
        base = gammaln(r + gx) - gammaln(r) + r * np.log(alpha) - (r + gx) * log_end + gammaln(b + gx) + gammaln(a + b) - gammaln(b) - gammaln(a + b + gx)
        odds = np.where(repeat, np.log(a) - np.log(np.where(repeat, b + gx - 1, 1)) + (r + gx) * (log_end - log_t), -np.inf)
        value = base + np.logaddexp(0, odds)
        gone = np.where(repeat, 1 / (1 + np.exp(-odds)), 0)
        whole = psi(a + b) - psi(a + b + gx)
        by_r = psi(r + gx) - psi(r) + np.log(alpha) - log_end + gone * (log_end - log_t)
        by_alpha = r / alpha - (r + gx) / (alpha + end) + gone * (r + gx) * (1 / (alpha + end) - 1 / (alpha + t))
        by_a = whole + gone / a
        by_b = psi(b + gx) - psi(b) + whole - np.where(repeat, gone / np.where(repeat, b + gx - 1, 1), 0)
        gradient = [(w * g).sum() * p for g, p in zip((by_r, by_alpha, by_a, by_b), (r, alpha, a, b))]
        return -(w * value).sum() / w.sum(), -np.array(gradient) / w.sum()

    found = minimize(loss, np.log([0.5, 0.5, 0.8, 2.5]), jac=True, method='L-BFGS-B', options={'ftol': 1e-14, 'gtol': 1e-8})
    r, alpha, a, b = np.exp(found.x)
    return [r, alpha * scale, a, b], -found.fun * w.sum() - (w * gx).sum() * np.log(scale), found.nfev


params, likelihood, evaluations = timed('fit', fit)


def score():
    r, alpha, a, b = params
    t = 39.0
    with np.errstate(divide='ignore', over='ignore', invalid='ignore'):
        odds = np.where(x > 0, a / np.where(x > 0, b + x - 1, 1) * ((alpha + T) / (alpha + tx)) ** (r + x), 0)
    alive = 1 / (1 + odds)
    z = t / (alpha + T + t)
    ahead = (a + b + x - 1) / (a - 1) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x) * hyp2f1(r + x, b + x, a + b + x - 1, z))
    return alive, ahead * alive


alive, expected = timed('score', score)
print(json.dumps({'distinct': len(w), 'params': params, 'logLikelihood': likelihood, 'evaluations': evaluations, 'alive': alive.mean(), 'expected': expected.sum(), **seconds}))
