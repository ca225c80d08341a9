/** Finders for `handle`: the board on which an object named in the route's path lies. */
import type { BoardId } from '@/lib/schema/ids'
import type { ObjectFinder } from './declaration'

type Finder = ObjectFinder<BoardId, unknown>

export const ofDocument: Finder = ({ params, services }) => services.documents.boardOfDocument(params.documentId ?? '')
export const ofProposal: Finder = ({ params, services }) => services.documents.boardOfProposal(params.proposalId ?? '')
export const ofSource: Finder = ({ params, services }) => services.documents.boardOfSource(params.sourceId ?? '')
export const ofJob: Finder = ({ params, services }) => services.documents.boardOfJob(params.jobId ?? '')
export const ofSnapshot: Finder = ({ params, services }) => services.snapshots.boardOf(params.snapshotId ?? '')
