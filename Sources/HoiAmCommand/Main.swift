import ArgumentParser
@main struct HoiAm: AsyncParsableCommand {}
