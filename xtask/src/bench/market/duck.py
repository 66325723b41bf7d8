"""DuckDB on one Parquet file: a line of JSON in ({"sql"} or {"peak"}), a line of JSON out."""
import json
import resource
import sys
import time

import duckdb

base = duckdb.connect()
base.execute("set timezone = 'UTC'")
path = sys.argv[1].replace("'", "''")
base.execute(f"create view ads as select * from read_parquet('{path}')")
base.execute(
    "create view openings as select *, (coalesce(pay_min, pay_max) + coalesce(pay_max, pay_min)) / 2 as pay"
    " from ads where same_as is null"
)
for line in sys.stdin:
    asked = json.loads(line)
    if "peak" in asked:
        print(json.dumps({"peak_kb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}), flush=True)
        continue
    try:
        begun = time.perf_counter()
        rows = base.execute(asked["sql"]).fetchall()
        seconds = time.perf_counter() - begun
        print(json.dumps({"seconds": seconds, "rows": rows}, default=float), flush=True)
    except Exception as error:
        print(json.dumps({"error": str(error)}), flush=True)
