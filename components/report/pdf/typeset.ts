import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document } from './document';

const FOLDER = path.join(process.cwd(), 'components', 'report', 'pdf');
const FONTS = ['400Regular', '500Medium', '600SemiBold'].map((weight) =>
  path.join(process.cwd(), 'node_modules', '@expo-google-fonts', 'inter', weight, `Inter_${weight}.ttf`),
);

/**
 * A document as a PDF with tags and bookmarks, of PDF/UA-1 unless a name in it has a character that no font here can draw.
 * `madeAt` is what the file says of itself, in milliseconds since 1970.
 */
export function typeset(document: Document, { madeAt }: { madeAt: number }): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: FONTS.map((file) => readFileSync(file)) }],
  });
  const compiled = compiler.compile({
    mainFilePath: path.join(FOLDER, 'document.typ'),
    inputs: { document: JSON.stringify(document) },
  });
  if (!compiled.result) {
    throw new Error(
      `The document cannot be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
    );
  }
  const creationTimestamp = Math.floor(madeAt / 1000);
  try {
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp });
  } catch {
    return compiler.pdf(compiled.result, { pdfStandard: '1.7', creationTimestamp });
  }
}
