import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/** What the alternative of a union that was most likely meant complains of; undefined where none was. */
export function likeliestBranch(issue: z.core.$ZodIssueInvalidUnion): readonly Issue[] | undefined {
  return branchesOf(issue)
    .filter((issues) => !issues.some((one) => one.path.length === 0 && isOtherKind(one)))
    .sort((a, b) => strangeness(a) - strangeness(b))[0];
}

/** What each alternative of a union complains of; a union among them is taken apart. */
function branchesOf({ errors }: z.core.$ZodIssueInvalidUnion): Issue[][] {
  return errors.flatMap((issues) => {
    const [only] = issues;
    const nested = issues.length === 1 && only?.code === 'invalid_union' && only.path.length === 0;
    return nested && only.errors.length > 0 ? branchesOf(only) : [issues];
  });
}

/** How little a value looks like an alternative: keys that it does not know and keys that are missing count. */
function strangeness(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 2 * issue.keys.length : 1),
    0,
  );
}

/** An issue that says: this is no map, no number, no such word. */
function isOtherKind({ code }: Issue): boolean {
  return code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union';
}
