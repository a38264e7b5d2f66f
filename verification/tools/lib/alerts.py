"""Unit tests of alert rules, for `promtool test rules`: a healthy stack raises none, and each fault the one that it should.

A fault begins after an hour. Halfway through what the rule waits for, nothing may fire; a little later, the alert must.
"""

import json
import re

import yaml

STEP, BEGIN, END = 15, 3600, 4 * 3600
BEHIND = 50_000_000
UNITS = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86400}


class Unknown(Exception):
    """An alert that nobody has thought of a fault for."""


def seconds(text):
    match = re.fullmatch(r"(\d+)(ms|s|m|h|d)", text)
    return int(match[1]) * UNITS[match[2]]


def rules(document):
    return [rule for group in document["groups"] for rule in group["rules"]]


def healthy(document):
    """{(metric, labels): [value before the fault, value after]}; "time" is the clock."""
    text = " ".join(rule["expr"] for rule in rules(document))
    series = {}

    def add(metric, value, **labels):
        series[metric, tuple(sorted(labels.items()))] = [value, value]

    jobs = re.findall(r'job="([^"]+)"', text)
    patroni = next(job for job in jobs if job.endswith("-patroni"))
    count = int(re.search(r"== 1\) < (\d+)", text)[1])
    for number in range(count):
        labels = {"job": patroni, "instance": f"10.0.0.{number}:8008", "name": f"m{number}", "scope": "s"}
        primary = number == 0
        values = {
            "patroni_primary": int(primary), "patroni_standby_leader": 0, "patroni_replica": int(not primary),
            "patroni_sync_standby": int(number == 1), "patroni_quorum_standby": int(not primary),
            "patroni_postgres_running": 1, "patroni_postgres_streaming": int(not primary),
            "patroni_xlog_location": BEHIND if primary else 0, "patroni_xlog_received_location": 0 if primary else BEHIND,
            "patroni_xlog_replayed_location": 0 if primary else BEHIND, "patroni_xlog_replayed_timestamp": 0,
            "patroni_failsafe_mode_is_active": 0, "patroni_dcs_last_seen": "time", "patroni_pending_restart": 0,
            "patroni_is_paused": 0}
        for metric, value in values.items():
            add(metric, value, **labels)
    for job in {job for job in jobs if job.endswith("-haproxy")}:
        for number in range(2):
            instance = f"10.0.1.{number}:7000"
            add("up", 1, job=job, instance=instance)
            for proxy in re.findall(r'proxy="([^"]+)"', text):
                add("haproxy_backend_active_servers", 1, job=job, instance=instance, proxy=proxy)
                add("haproxy_backend_current_queue", 0, job=job, instance=instance, proxy=proxy)
    for job in {job for job in jobs if job.endswith("-backup")}:
        for number in range(count):
            labels = {"job": job, "instance": f"10.0.3.{number}:9854", "stanza": "s"}
            add("pgbackrest_backup_primary", int(number == 0), **labels)
        labels["instance"] = "10.0.3.0:9854"
        add("pgbackrest_backup_last_success_timestamp_seconds", "time", type="full", **labels)
        add("pgbackrest_backup_last_repository_bytes", BEHIND, type="full", **labels)
        add("pgbackrest_backup_last_run_success", 1, **labels)
        add("pgbackrest_archive_last_archived_timestamp_seconds", "time", **labels)
        add("pgbackrest_archive_last_failed_timestamp_seconds", -1, **labels)
    for job in re.findall(r'pg_replication_slots_pg_wal_lsn_diff\{job="([^"]+)"', text):
        add("pg_replication_slots_pg_wal_lsn_diff", 0, job=job, instance="10.0.2.1:9187", slot_name="a")
    for job in re.findall(r'probe_ssl_earliest_cert_expiry\{job="([^"]+)"', text):
        add("probe_ssl_earliest_cert_expiry", 10**9, job=job, instance="db.example.com:8008")
    return series


def faults(rule):
    """What goes wrong: {(metric, place): value}, several to try one after the other. None: the series ends."""
    name, expression = rule["alert"], rule["expr"]
    proxy = re.search(r'proxy="([^"]+)"', expression)
    table = {
        "PatroniNoLeader": [{("patroni_primary", "10.0.0.0"): 0}, {("patroni_", ""): None}],
        "PatroniSeveralPrimaries": [{("patroni_primary", "10.0.0.1"): 1}],
        "PatroniNoSynchronousStandby": [{("patroni_sync_standby", ""): 0, ("patroni_quorum_standby", ""): 0}],
        "PatroniMemberMissing": [{("patroni_", "10.0.0.0"): None}, {("patroni_postgres_running", "10.0.0.0"): 0}, {("patroni_", ""): None}],
        "PatroniReplicationLag": [{("patroni_xlog_replayed_location", "10.0.0.1"): 0}],
        "PatroniReplicaNotStreaming": [{("patroni_postgres_streaming", "10.0.0.1"): 0}],
        "PatroniFailsafeActive": [{("patroni_failsafe_mode_is_active", ""): 1}],
        "PatroniStoreUnseen": [{("patroni_dcs_last_seen", "10.0.0.1"): BEGIN}],
        "PatroniPendingRestart": [{("patroni_pending_restart", "10.0.0.1"): 1}],
        "PatroniPaused": [{("patroni_is_paused", ""): 1}],
        "HaProxyMissing": [{("up", ""): 0}, {("up", ""): None}],
        "HaProxyNoServer": [{("haproxy_backend_active_servers", "10.0.1.0", proxy and proxy[1]): 0}],
        "HaProxyQueue": [{("haproxy_backend_current_queue", "10.0.1.0", None): 3}],
        "BackupTooOld": [
            {("pgbackrest_backup_last_success_timestamp_seconds", ""): -10**7}, {("pgbackrest_backup_last_success_timestamp_seconds", ""): None}],
        "BackupFailed": [{("pgbackrest_backup_last_run_success", ""): 0}],
        "ArchiveFailing": [
            {("pgbackrest_archive_last_failed_timestamp_seconds", ""): 10**9},
            {("pgbackrest_archive_last_archived_timestamp_seconds", ""): None}],
        "BackupPrimaryUnseen": [{("pgbackrest_backup_primary", ""): 0}, {("pgbackrest_backup_primary", ""): None}],
        "PostgresSlotWal": [{("pg_replication_slots_pg_wal_lsn_diff", ""): 10**15}],
        "CertificateExpires": [{("probe_ssl_earliest_cert_expiry", ""): BEGIN + 2 * 86400}],
    }
    if name not in table:
        raise Unknown(f"no fault is known that {name} should tell")
    return table[name]


def with_fault(series, fault):
    changed = {}
    for (metric, labels), (before, after) in series.items():
        here = dict(labels)
        for (wanted, place, *proxy), value in fault.items():
            fits = metric == wanted or (wanted.endswith("_") and metric.startswith(wanted))
            if fits and here["instance"].startswith(place) and (not proxy or proxy[0] in (None, here.get("proxy"))):
                after = value
        changed[metric, labels] = [before, after]
    return changed


def written(series):
    """In promtool's notation: a value for every step until the fault, and then another."""
    lines, first, rest = [], BEGIN // STEP, (END - BEGIN) // STEP
    for (metric, labels), (before, after) in series.items():
        name = metric + "{" + ",".join(f'{key}="{value}"' for key, value in labels) + "}"
        if before == "time":
            start = f"0+{STEP}x{first - 1}"
            end = f"{BEGIN}+{STEP}x{rest}" if after == "time" else f"{after}x{rest}"
        else:
            start = f"{before}x{first - 1}"
            end = f"{after}x{rest}"
        lines.append({"series": name, "values": f"{start} " + (f"stale _x{rest}" if after is None else end)})
    return lines


def firing(alert, at, expected):
    return {
        "expr": f'group by (alertname) (ALERTS{{alertname="{alert}",alertstate="firing"}})', "eval_time": f"{at}s",
        "exp_samples": [{"labels": f'{{alertname="{alert}"}}', "value": 1}] if expected else []}


def tests(document, path):
    """The whole file of tests."""
    series = healthy(document)
    quiet = [firing(name, END - 60, False) for name in sorted({rule["alert"] for rule in rules(document)})]
    found = [{"name": "healthy", "interval": f"{STEP}s", "input_series": written(series), "promql_expr_test": quiet}]
    for rule in rules(document):
        patience = seconds(rule["for"])
        # The lag has an age as well as a duration.
        late = BEGIN + 2 * patience + 600
        for number, fault in enumerate(faults(rule)):
            # A scalar that jumps is seen one step late.
            early = BEGIN + max(patience / 2 - STEP, 0) // STEP * STEP
            found.append({
                "name": f"{rule['alert']} {number}", "interval": f"{STEP}s", "input_series": written(with_fault(series, fault)),
                "promql_expr_test": [firing(rule["alert"], int(early), False), firing(rule["alert"], int(late) // STEP * STEP, True)]})
    return {"rule_files": [path], "evaluation_interval": f"{STEP}s", "tests": found}


def expressions(folder):
    """Those of the rules, and those of the dashboard; of a stack without monitoring there are none."""
    if not folder.exists():
        return [], []
    alerting = yaml.safe_load((folder / "rules.yml").read_text())
    dashboard = json.loads((folder / "dashboard.json").read_text())
    return ([rule["expr"] for rule in rules(alerting)],
            [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]])


def metrics(texts):
    """Every metric that expressions name; the alternatives of a pattern are names of their own."""
    names = set()
    for text in texts:
        for pattern in re.findall(r'__name__=~"(\w+)\(([^)]*)\)"', text):
            names |= {pattern[0] + word for word in pattern[1].split("|")}
        bare = re.sub(r'"[^"]*"', "", text)
        names |= set(re.findall(r"\b(?:patroni|haproxy)_\w+", bare))
    return names
