// A client of a service that answers filings with reports. The compiler checks it against the generated types.
import type { BatchLine } from "./target/batch-line.schema";
import type { Explanation } from "./target/explanation.schema";
import type { FilingReport, Violation } from "./target/filing-report.schema";
import type { FilingRequest, Province } from "./target/filing-request.schema";
import type { NextQuestions } from "./target/next-questions.schema";
import type { RepairResult } from "./target/repair-result.schema";
import type { WeChatContext } from "./target/wechat-context.schema";

export function filing(province: Province): FilingRequest {
  return {
    filingType: "NEW_FIRST",
    subject: { type: "ENTERPRISE", name: "示例传媒有限公司", region: { province } },
    miniProgram: { name: "示例要闻", preApprovalCategories: ["NEWS"], preApprovals: [] },
    attributes: { "acme.hotline": "400-000-0000" },
  };
}

export const context: WeChatContext = {
  evaluatedOn: "2026-11-24",
  account: { registeredName: "示例传媒有限公司", listed: false },
  media: { "media-licence": { format: "jpg", bytes: 800000 } },
};

export function blocking(report: FilingReport): Violation[] {
  return report.verdict === "BLOCKED" ? report.violations.filter((each) => each.severity === "BLOCKING") : [];
}

export function summary(line: BatchLine): string {
  return line.report === undefined ? (line.error ?? "") : line.report.verdict;
}

export function questions(next: NextQuestions): string[] {
  return next.complete ? [] : next.questions.map((each) => each.question);
}

export function repaired(result: RepairResult): boolean {
  return result.outcome === "FOUND" && result.steps.length > 0;
}

export function reason(explanation: Explanation): string {
  return explanation.ruleId + ": " + explanation.outcome;
}

// @ts-expect-error A misspelt constant is refused.
export const misspelt: FilingRequest = { filingType: "NEW_FRIST" };

// @ts-expect-error An unknown property is refused.
export const unknown: FilingRequest = { filingType: "NEW_FIRST", minProgram: {} };

// @ts-expect-error A mandatory property must be there.
export const incomplete: FilingRequest = {};
