import { ALONE } from "../shared/conversation/asking.ts";
import type { Asker } from "../shared/conversation/conversation.ts";
import { type Clicked, openSaid } from "./click.ts";
import type { Hand } from "./hand.ts";
import { conversationOf, roomOf, withinThread } from "./message.ts";
import { sayPrivately } from "./private-answer.ts";
import { sayInThread } from "./thread-answer.ts";

/**
 * A question offered under an answer or on the home page: answered as if the person had asked it there, in the thread,
 * privately or in a modal.
 */
export function onSuggest(hand: Hand) {
  return async ({ click, value: question, team, thread }: Clicked): Promise<void> => {
    const user = click.user.id;
    const locale = await hand.people.languageOf(user);
    const channel = click.channel?.id ?? "";
    const { message_ts: ts = "", is_ephemeral: ephemeral = false } = click.container;
    const direct = channel.startsWith("D");
    const open = click.view === undefined && !ephemeral && !direct;
    const asker: Asker = {
      workspace: team,
      person: user,
      channel: open ? channel : null,
      ...(locale === undefined ? {} : { locale }),
    };
    if (click.view !== undefined || click.response_url === undefined) {
      return openSaid(hand, click, await hand.talk.look(asker, { written: question, within: ALONE }));
    }
    // Everybody may click under a public answer; one answer to a question in a thread is enough.
    const place = ephemeral ? `${channel} ${ts} ${user}` : `${channel} ${ts}`;
    if (!(await hand.talk.first(`slack suggest ${place} ${question}`))) return;
    const id = `suggested ${place} ${question}`;
    if (ephemeral) {
      const within = withinThread(`${roomOf(team, channel)} ${user} command`);
      const said = await hand.talk.look(asker, { written: question, within });
      const to = { user, url: click.response_url, id, ...(thread === null ? {} : { thread }) };
      return sayPrivately(hand, said, to, { share: true, asked: question });
    }
    const spot = { team, channel, ts, threadTs: thread ?? ts, direct };
    const said = await hand.talk.look(asker, { written: question, within: conversationOf(spot) });
    await sayInThread(hand, said, { ...spot, user, id }, { asked: question, ...(open ? { askedBy: user } : {}) });
  };
}
