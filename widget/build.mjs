// Builds dist/stod-lots.<hash>.js and dist/manifest.json; prints the versioned name, its SRI hash and its size.
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

const MOST_BYTES = 20 * 1024;

// One stylesheet of the tokens and parts that the pages share, and the widget's own. A host page may have made `rem`
// small, so here it is the widget's own unit.
const styles = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const shared = resolve(dirname(path), "../../web/stodlots_web/static/shared.css");
      const source = (await Promise.all([shared, path].map((file) => readFile(file, "utf8")))).join("\n");
      const { code } = await transform(source, { loader: "css", minify: true, target: "es2022" });
      const contents = code.replace(/(?<![\w.])(-?(?:\d+(?:\.\d+)?|\.\d+))rem\b/g, "calc(var(--unit)*$1)").trim();
      return { contents, loader: "text", watchFiles: [shared, path] };
    });
  },
};

const { outputFiles } = await build({
  entryPoints: ["src/main.ts"],
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "iife",
  target: "es2022",
  legalComments: "none",
  write: false,
  plugins: [styles],
});
const code = Buffer.from(outputFiles[0].contents);
const digest = createHash("sha384").update(code).digest();
const file = `stod-lots.${digest.toString("hex").slice(0, 12)}.js`;
const integrity = `sha384-${digest.toString("base64")}`;
const gzip = gzipSync(code, { level: 9 }).length;
await mkdir("dist", { recursive: true }); // earlier builds stay: pages may have pinned them
await writeFile(`dist/${file}`, code);
await writeFile("dist/manifest.json", JSON.stringify({ file, integrity, bytes: code.length, gzip }, null, 1));
console.log(`${file}  ${integrity}  ${code.length} bytes, ${gzip} gzipped`);
if (gzip > MOST_BYTES) throw new Error(`the widget is larger than ${MOST_BYTES} bytes gzipped`);
