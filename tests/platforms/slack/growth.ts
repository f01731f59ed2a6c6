/** What a long run must not let grow: memory, sockets, and listeners on whatever lasts. */
import { EventEmitter } from "node:events";
import { Stream } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

export interface Sample {
  readonly megabytes: number;
  /** TCP connections of this process, both ends where both are in it */
  readonly sockets: number;
  /** on all living emitters that are no streams, which end by themselves and are counted as sockets */
  readonly listeners: number;
}

export interface GrowthWatch {
  sample(): Sample;
  /** Node's own warnings since the start, such as that one emitter has too many listeners */
  readonly warnings: readonly string[];
  stop(): void;
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** Watches every emitter that gets a listener from now on. */
export function watchGrowth(): GrowthWatch {
  const known = new WeakSet<EventEmitter>();
  const living = new Set<WeakRef<EventEmitter>>();
  const warnings: string[] = [];
  const warned = (warning: Error) => void warnings.push(`${warning.name}: ${warning.message}`);
  process.on("warning", warned);

  const { on, prependListener } = EventEmitter.prototype;
  const noted = (add: typeof on): typeof on =>
    function (this: EventEmitter, ...given) {
      if (!known.has(this) && !(this instanceof Stream)) {
        known.add(this);
        living.add(new WeakRef(this));
      }
      return add.apply(this, given);
    };
  EventEmitter.prototype.on = EventEmitter.prototype.addListener = noted(on);
  EventEmitter.prototype.prependListener = noted(prependListener);

  return {
    warnings,
    sample() {
      collect();
      let listeners = 0;
      for (const reference of living) {
        const emitter = reference.deref();
        if (emitter === undefined) living.delete(reference);
        else for (const name of emitter.eventNames()) listeners += emitter.listenerCount(name);
      }
      const sockets = process.getActiveResourcesInfo().filter((each) => each === "TCPSocketWrap").length;
      return { megabytes: process.memoryUsage().heapUsed / 1_000_000, sockets, listeners };
    },
    stop() {
      EventEmitter.prototype.on = EventEmitter.prototype.addListener = on;
      EventEmitter.prototype.prependListener = prependListener;
      process.off("warning", warned);
    },
  };
}
