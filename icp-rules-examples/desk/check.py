import json, sys, urllib.error, urllib.request

with open(sys.argv[1], encoding="utf-8") as file:
    envelope = {"request": json.load(file), "lang": "zh"}
request = urllib.request.Request(
    "http://127.0.0.1:8080/v1/check", json.dumps(envelope).encode(), {"Content-Type": "application/json"})
try:
    report = json.load(urllib.request.urlopen(request))
except urllib.error.HTTPError as problem:
    sys.exit(problem.read().decode())
print(report["verdict"])
for violation in report["violations"]:
    print("-", violation["path"], violation["message"])
