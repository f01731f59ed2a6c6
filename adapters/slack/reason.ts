/** Why a call to Slack failed. */
import { webApi } from "@slack/bolt";

/** What went wrong in one word, such as `channel_not_found`. */
export function reasonOf(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIHTTPError) return `http ${error.statusCode}`;
  if (error instanceof webApi.WebAPIRequestError) return reasonOf(error.original);
  if (!(error instanceof Error)) return String(error);
  // "fetch failed" says nothing; what lies beneath it does, as ECONNREFUSED.
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? `${error.message} (${cause.code})` : error.message;
}
