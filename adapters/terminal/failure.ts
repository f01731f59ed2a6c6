/** Errors across threads: what is sent of one, and the error that is made of it again. */
import { CodedError, type ErrorCode, type ErrorData } from "../../src/index.ts";

/** An error as it can be sent. */
export type Failure =
  | { readonly [Code in ErrorCode]: { readonly code: Code; readonly data: ErrorData[Code] } }[ErrorCode]
  | { readonly code: null; readonly message: string; readonly stack: string | undefined };

/** What is sent of anything that was thrown. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof CodedError) return coded(thrown.code, thrown.data);
  if (thrown instanceof Error) return { code: null, message: thrown.message, stack: thrown.stack };
  return { code: null, message: String(thrown), stack: undefined };
}

/** The error that was sent. */
export function errorOf(failure: Failure): Error {
  if (failure.code !== null) return new CodedError(failure.code, failure.data);
  const error = new Error(failure.message);
  if (failure.stack !== undefined) error.stack = failure.stack;
  return error;
}

function coded<Code extends ErrorCode>(code: Code, data: ErrorData[Code]): Failure {
  return { code, data } as Failure;
}
