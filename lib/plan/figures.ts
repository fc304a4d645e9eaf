import { installedBytes } from '@/lib/catalogue/installed-bytes';
import { costModel, describeAssumptions, installSeconds, pullSeconds } from './cost';
import type { Facts } from './facts';
import type { Instruction } from './instruction';
import { measured } from './measured';
import type { Figure, LayerPart, Step } from './plan';
import type { Role } from './role';

type Figures = Pick<Step, 'bytes' | 'seconds' | 'parts'>;

const noLayer = exact(0, 'exact: it makes no layer');
const nothing: Figures = { bytes: noLayer, seconds: noLayer, parts: [] };
const unknown = notKnown('the catalogue has nothing about it');
const codeNotKnown = notKnown('the starter code is not here');

export function figuresOf(role: Role, instruction: Instruction, facts: Facts): Figures {
  switch (role) {
    case 'base':
      return figuresOfBase(facts);
    case 'install':
      return figuresOfInstall(facts);
    case 'unlocked':
      return notKnown(`the catalogue has nothing about ${facts.unlocked.join(', ')}`);
    case 'other':
      return unknown;
    case 'carry':
      return figuresOfCarry(facts);
    case 'system':
      return figuresOfSystem(instruction, facts);
    case 'account':
      return { ...nothing, bytes: ofOurs(measured.accountBytes), seconds: taking(costModel.smallRun, facts) };
    case 'directory':
      return { ...nothing, seconds: taking(costModel.smallCopy, facts) };
    case 'code':
      if (facts.codeBytes === null) return codeNotKnown;
      return {
        ...nothing,
        bytes: exact(facts.codeBytes, 'exact: the files under src/, counted'),
        seconds: taking(costModel.smallCopy, facts),
      };
    case 'compile':
      if (facts.codeBytes === null) return codeNotKnown;
      return {
        ...nothing,
        bytes: estimated(
          Math.round(facts.codeBytes * measured.bytecodePerSourceByte),
          `estimated: ${measured.bytecodePerSourceByte} bytes for each byte of source, as measured on starter code`,
        ),
        seconds: taking(costModel.smallRun, facts),
      };
    default:
      return nothing;
  }
}

function figuresOfBase(facts: Facts): Figures {
  const { baseImage, lineSpeed } = facts;
  if (baseImage === null) return unknown;
  if (baseImage.layers.length === 0) return notKnown(baseImage.source);
  const parts = baseImage.layers.map((layer) => ({
    name: layer.name,
    bytes: layer.stored,
    seconds: pullSeconds(layer, lineSpeed),
  }));
  const isEstimated = baseImage.layers.some((layer) => layer.estimated);
  const basis = `${baseImage.source}, on disk${isEstimated ? '; of single layers some are derived from their compressed size' : ''}`;
  const bytes: Figure = {
    value: sumBytes(parts),
    source: isEstimated ? 'estimated' : 'measured',
    basis: `${isEstimated ? 'estimated' : 'measured'}: ${basis}`,
  };
  return { bytes, seconds: taking(sumSeconds(parts), facts), parts };
}

function figuresOfInstall(facts: Facts): Figures {
  const { packages, stopsAt, installer, bytecode, compiled, lineSpeed } = facts;
  if (stopsAt !== null) return notKnown(`the build stops at ${stopsAt}, which has no wheel here`);
  if (packages === null) return notKnown('no version is locked, so the installer chooses');
  const seconds =
    installSeconds(installer, packages, packages, bytecode, lineSpeed) +
    compiled.length * costModel.compileWheel;
  const parts: LayerPart[] = packages
    .map((each) => ({ name: each.name, bytes: installedBytes(each, bytecode), seconds: 0 }))
    .sort((a, b) => b.bytes - a.bytes);
  return {
    bytes: ofPackages(sumBytes(parts), facts),
    seconds: taking(seconds, facts),
    parts,
  };
}

/** Wheels for musl hold the same code, compiled otherwise. */
function ofPackages(value: number, { baseImage, sizesFrom }: Facts): Figure {
  return baseImage?.family === 'alpine'
    ? estimated(value, `estimated: sizes for Debian, those for Alpine differ. ${sizesFrom}`)
    : { value, source: 'measured', basis: `measured for x86-64; arm64 differs. ${sizesFrom}` };
}

function figuresOfCarry(facts: Facts): Figures {
  const { packages, unlocked, bytecode } = facts;
  const installed = (packages ?? []).reduce((total, each) => total + installedBytes(each, bytecode), 0);
  const whole = ofPackages(installed + measured.venvBytes, facts);
  const isWhole = packages !== null && unlocked.length === 0;
  return {
    ...nothing,
    bytes: isWhole
      ? whole
      : { ...whole, source: 'unknown', basis: 'at least: a part of what is carried over is not known' },
    seconds: {
      ...taking(costModel.smallCopy + whole.value / costModel.carryBytesPerSecond, facts),
      ...(isWhole ? {} : { source: 'unknown' }),
    },
  };
}

/** Packages of Debian that nobody has weighed, and all of Alpine's, are not known. */
function figuresOfSystem(instruction: Instruction, facts: Facts): Figures {
  const commands = instruction.keyword === 'RUN' ? instruction.commands : [];
  const words = commands.flatMap(packagesOf);
  const known = new Map<string, number>(Object.entries(measured.systemPackageBytes));
  const isDebian = words[0] === 'apt-get' && facts.baseImage?.packaged?.by !== 'Ubuntu';
  const names = words.slice(1);
  const parts = names.flatMap((name) => {
    const bytes = isDebian ? known.get(name) : undefined;
    return bytes === undefined ? [] : [{ name, bytes, seconds: 0 }];
  });
  const isWhole = parts.length === names.length;
  if (isWhole && commands.some((command) => command.includes(' -m venv ')))
    parts.push({ name: 'environment with pip', bytes: measured.venvWithPipBytes, seconds: 0 });
  const value = sumBytes(parts);
  const seconds = costModel.aptGet + value / costModel.aptGetBytesPerSecond;
  if (isWhole)
    return {
      bytes: estimated(value, `estimated: ${measuredByUs}, each by itself`),
      seconds: taking(seconds, facts),
      parts,
    };
  const missing = names.filter((name) => !parts.some((part) => part.name === name));
  const basis = `${value > 0 ? 'at least' : 'not known'}: nobody has weighed ${missing.join(', ')} here`;
  return {
    bytes: { value, source: 'unknown', basis },
    seconds: { value: isDebian ? seconds : 0, source: 'unknown', basis },
    parts,
  };
}

/** `apt-get install -y gcc` as the tool and the names; nothing for other commands. */
function packagesOf(command: string): string[] {
  const [tool = '', verb, ...words] = command.split(' ');
  return verb === 'install' || verb === 'add' ? [tool, ...words.filter((word) => !word.startsWith('-'))] : [];
}

const measuredByUs = 'measured on a Docker Engine 28.5, amd64, 2026-11-23';

function ofOurs(value: number): Figure {
  return { value, source: 'measured', basis: measuredByUs };
}

function taking(seconds: number, { lineSpeed }: Facts): Figure {
  return estimated(seconds, describeAssumptions(lineSpeed));
}

function sumBytes(parts: readonly LayerPart[]): number {
  return parts.reduce((total, { bytes }) => total + bytes, 0);
}

function sumSeconds(parts: readonly LayerPart[]): number {
  return parts.reduce((total, { seconds }) => total + seconds, 0);
}

function notKnown(why: string): Figures {
  const figure: Figure = { value: 0, source: 'unknown', basis: `not known: ${why}` };
  return { bytes: figure, seconds: figure, parts: [] };
}

function exact(value: number, basis: string): Figure {
  return { value, source: 'exact', basis };
}

function estimated(value: number, basis: string): Figure {
  return { value, source: 'estimated', basis };
}
