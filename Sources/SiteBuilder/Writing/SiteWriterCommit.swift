#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension SiteWriter {
  /// Makes the new tree the site.
  ///
  /// The order of the steps is what makes a kill harmless:
  /// 1. The new tree is completed: links to unchanged pages and to what a person put there.
  /// 2. The manifest becomes the union of old and new. From here to step 4 it is right for either
  ///    site: no page of ours is ever taken for a person's file, and stays when it must go.
  /// 3. Old and new change places.
  /// 4. The manifest becomes the new one.
  /// 5. The old tree, now in `.Site.neu`, is removed.
  ///
  /// - Throws: `WriteError`, only before step 3; the old site is untouched then, the new tree gone.
  package func commit() throws(WriteError) -> WriteSummary {
    let last = close()
    guard let lock = last.lock else { throw .closed }
    do throws(WriteError) {
      if let failure = last.failure { throw failure }
      let summary = try swapIn(last.pages)
      withExtendedLifetime(lock) {}
      return summary
    } catch {
      withExtendedLifetime(lock) { try? changes.removeTree(place.staging) }
      throw error
    }
  }

  private func swapIn(_ pages: [WrittenPage]) throws(WriteError) -> WriteSummary {
    let plan = try CommitPlan(pages: pages, former: former, present: present())
    let manifest = plan.manifest
    let serialized = manifest.serialize()
    var summary = WriteSummary(
      written: plan.written, unchanged: plan.unchanged, removed: plan.removed,
      kept: plan.kept.count { $0.kind != .folder }, swapped: .untouched,
      fingerprint: ContentHash.of(serialized), leftovers: [])
    var old = place.staging
    if !hasFormer || plan.written > 0 || plan.removed > 0 {
      try complete(plan)
      let both = former.union(manifest)
      // Without a former tree the manifest has to be there before the tree, or it would be foreign.
      if both != former || !hasFormer {
        do { try place.save(both.serialize(), changes) } catch { throw .disk(error) }
      }
      do {
        (summary.swapped, old) = try swap()
      } catch {
        // Nothing of the new tree came to its place: nobody's later file there may pass for ours.
        if both != former || !hasFormer { restoreManifest() }
        throw error
      }
      if both != manifest { tidy(serialized) }
    } else if former != manifest {
      tidy(serialized)
    }
    do {
      try place.drop(old, changes)
    } catch {
      summary.leftovers = [place.former, place.staging].filter { FileStatus(path: $0) != nil }
    }
    return summary
  }

  /// Replaces a manifest that names more than there is. It is right too, so a refusal is no failure.
  private func tidy(_ manifest: [UInt8]) {
    try? place.save(manifest, changes)
  }

  /// The manifest as it was before this build.
  private func restoreManifest() {
    if former.entries.isEmpty {
      try? changes.removeFile(place.manifest)
    } else {
      tidy(former.serialize())
    }
  }

  /// What the output holds now, folders without content included.
  private func present() throws(WriteError) -> [ListedFile] {
    guard hasFormer else { return [] }
    var walk = FolderWalk(everything: true, sizes: false)
    do { try walk.walk(place.output) } catch { throw .disk(error) }
    return walk.found
  }

  private func complete(_ plan: CommitPlan) throws(WriteError) {
    for page in plan.pages where !page.isInNewTree { try carryOver(page.entry.path) }
    for file in plan.kept {
      guard file.hasReadableName else { throw .cannotKeep(file.path) }
      do {
        if file.kind == .folder { try makeFolder(file.path) } else { try carryOver(file.path) }
      } catch {
        switch error {
        case .duplicatePath: throw .foreignFile(file.path)
        case .disk(let disk) where disk.code == DiskError.notRegular:
          throw .cannotKeep(file.path)
        default: throw error
        }
      }
    }
  }

  private func carryOver(_ path: String) throws(WriteError) {
    try link(path) { new throws(DiskError) in
      try changes.copy(place.output + "/" + path, new)
    }
  }

  /// Puts the new tree at its place; also says where the old one is then.
  private func swap() throws(WriteError) -> (WriteSummary.Swap, String) {
    do throws(DiskError) {
      guard hasFormer else {
        try changes.rename(place.staging, place.output)
        return (.first, place.staging)
      }
      do {
        try changes.exchange(place.staging, place.output)
        return (.exchange, place.staging)
      } catch {
        switch error.code {
        case EBUSY, EXDEV, EINVAL, ENOSYS, EOPNOTSUPP: break
        default: throw error
        }
      }
      try changes.rename(place.output, place.former)
      do {
        try changes.rename(place.staging, place.output)
      } catch {
        try changes.rename(place.former, place.output)
        throw error
      }
      return (.rename, place.former)
    } catch {
      throw .cannotSwap(place.output, error)
    }
  }
}
