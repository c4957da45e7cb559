# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes ranx-golden.csv: 1,000 random rankings with the values that ranx gives them.

    pip install ranx==0.3.21 && python ranx_golden.py > ranx-golden.csv

A line is a user: which ranks of her list are hits, how many items are relevant in all (some are not on the list), the
cut-off, and the values. Scores are all different, for ranx does not say how it orders equal ones.
"""
import random

import ranx

METRICS = "ndcg@{k},recall@{k},precision@{k},f1@{k},hit_rate@{k},map@{k},mrr@{k},r-precision,rbp.80"

draw = random.Random(20260101)
print("# ranx " + __import__("importlib.metadata").metadata.version("ranx"))
print("hits,relevant,k,ndcg,recall,precision,f1,hit,map-all,mrr,r-precision,rbp")
for case in range(1000):
    length = draw.randint(1, 40)
    hits = [draw.random() < draw.choice((.05, .2, .5)) for _ in range(length)]
    relevant = sum(hits) + draw.choice((0, 0, 1, 2, 5))
    if relevant == 0:
        relevant = 1
    k = draw.choice((1, 3, 5, 10, 20))
    run = {f"i{r}": float(length - r) for r in range(length)}
    qrels = {f"i{r}": 1 for r in range(length) if hits[r]}
    qrels.update({f"x{n}": 1 for n in range(relevant - sum(hits))})
    names = METRICS.format(k=k).split(",")
    found = ranx.evaluate(ranx.Qrels({"u": qrels}), ranx.Run({"u": run}), names)
    values = ",".join(f"{float(found[name]):.10g}" for name in names)
    print("".join("1" if h else "0" for h in hits) + f",{relevant},{k},{values}")
