#!/usr/bin/env node
// Where the command begins, in words that every Node.js can read: one that is too old is told so before it meets others.
"use strict";
var wanted = /(\d+)\.(\d+)/.exec(require("../package.json").engines.node);
var found = process.versions.node.split(".");
if (+found[0] > +wanted[1] || (+found[0] === +wanted[1] && +found[1] >= +wanted[2])) {
  require("./start.cjs");
} else {
  process.stderr.write(
    "copdesk: It needs Node.js " +
      wanted[0] +
      " or newer, and this is " +
      process.versions.node +
      ": get one from https://nodejs.org.\n",
  );
  process.exitCode = 1;
}
