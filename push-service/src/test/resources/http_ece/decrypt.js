// Reads {body, privateKey, authSecret} from standard input, all base64url, and writes the plain text.
"use strict";

const crypto = require("node:crypto");
const fs = require("node:fs");
const ece = require("./ece.js");

const { body, privateKey, authSecret } = JSON.parse(fs.readFileSync(0, "utf8"));
const receiver = crypto.createECDH("prime256v1");
receiver.setPrivateKey(Buffer.from(privateKey, "base64url"));
const text = ece.decrypt(Buffer.from(body, "base64url"), { version: "aes128gcm", privateKey: receiver, authSecret });
process.stdout.write(text);
