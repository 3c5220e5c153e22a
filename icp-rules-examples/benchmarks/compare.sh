#!/usr/bin/env bash
# Compares the speed of two commits in one run. Each commit is built in its own work tree, and the JVMs of both commits alternate, so
# that a temporary slowdown of the machine affects both.
#
#   compare.sh OLD NEW [arguments of JMH]       for example: compare.sh main HEAD -wi 5 -i 5 -p filing=ENTERPRISE_CLEAN
#
# The variable ROUNDS (default 5) is the number of JVMs for each commit. The variable BENCHMARK (default EvaluationBenchmark) names the
# benchmark. For each case, the script prints the minimum and the median time of both commits and the ratios NEW ÷ OLD.
set -euo pipefail

if (($# < 2)); then
    sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0" >&2
    exit 2
fi
old=$1 new=$2
shift 2
rounds=${ROUNDS:-5}
benchmark=${BENCHMARK:-EvaluationBenchmark}
root=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
work=$(mktemp -d)

clean_up() {
    for side in old new; do
        git -C "$root" worktree remove --force "$work/$side" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap clean_up EXIT

# Maven resolves the modules of a work tree within one build, so no artifact is installed and the commits do not mix.
build() {
    echo "Building $2 ..." >&2
    git -C "$root" worktree add --quiet --detach "$work/$1" "$2"
    (cd "$work/$1" && mvn -q -B -ntp -DskipTests -pl icp-rules-examples/benchmarks -am \
        package org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=target/class-path)
}

measure() {
    local module=$work/$1/icp-rules-examples/benchmarks
    java -cp "$module/target/classes:$(cat "$module/target/class-path")" org.openjdk.jmh.Main \
        "$benchmark" -f 1 -foe true -v SILENT -rf csv -rff "$work/$1.csv" "${@:2}" >&2
    sed 1d "$work/$1.csv" | sed "s/^/$1,/" >>"$work/scores"
}

build old "$old"
build new "$new"
for ((round = 1; round <= rounds; round++)); do
    echo "Round $round of $rounds ..." >&2
    measure old "$@"
    measure new "$@"
done

# The columns of a line in the file of scores: side, benchmark, mode, threads, samples, score, error, unit, parameters.
awk -F, '
    {
        gsub(/"/, "")
        name = $2
        sub(/.*\.benchmarks\./, "", name)
        for (i = 9; i <= NF; i++) name = name " " $i
        if (!(name in unit)) names[++count] = name
        unit[name] = $8
        scores[$1, name] = scores[$1, name] " " $6
    }
    function sorted(text, values,    n, i, j, value) {
        n = split(text, values, " ")
        for (i = 2; i <= n; i++) {
            value = values[i] + 0
            for (j = i - 1; j > 0 && values[j] + 0 > value; j--) values[j + 1] = values[j]
            values[j + 1] = value
        }
        return n
    }
    function median(values, n) {
        return n % 2 ? values[(n + 1) / 2] : (values[n / 2] + values[n / 2 + 1]) / 2
    }
    END {
        printf "%-50s %21s %21s %15s\n", "", "old", "new", "new / old"
        printf "%-50s %21s %21s %15s\n", "", "min    median", "min    median", "min    median"
        for (k = 1; k <= count; k++) {
            name = names[k]
            m = sorted(scores["old", name], a)
            n = sorted(scores["new", name], b)
            if (m == 0 || n == 0) continue
            printf "%-50s %10.3f %10.3f %10.3f %10.3f %7.3f %7.3f  %s\n", name, \
                a[1], median(a, m), b[1], median(b, n), b[1] / a[1], median(b, n) / median(a, m), unit[name]
        }
    }' "$work/scores"
