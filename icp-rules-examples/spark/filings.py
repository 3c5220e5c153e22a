# Evaluates filings in a file of lines: spark-submit --jars icp-rules-spark_2.13-0.1.0-SNAPSHOT-all.jar filings.py orders.jsonl
import sys
from pyspark.sql import SparkSession
spark = (SparkSession.builder.config("spark.sql.extensions", "io.github.icprules.spark.IcpExtensions")
         .config("spark.icp.language", "en").getOrCreate())
lines = spark.read.format("io.github.icprules.spark.FilingLines").load(sys.argv[1])
lines.selectExpr("offset", "icp_evaluate(value) AS r").select("offset", "r.*").createOrReplaceTempView("records")
spark.sql("SELECT verdict, problem, count(*) AS filings FROM records GROUP BY 1, 2 ORDER BY 3 DESC").show(truncate=False)
spark.sql("SELECT ruleId, count(*) AS findings FROM (SELECT inline(findings) FROM records) GROUP BY 1 ORDER BY 2 DESC").show()
